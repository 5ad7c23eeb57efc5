import ASN1

/// The names that the dump gives to identifiers.
enum AttributeName {
    static func name(_ identifier: ObjectIdentifier) -> String { names["\(identifier)"] ?? "\(identifier)" }

    private static let names = [
        "1.2.840.113549.1.9.3": "id-contentType", "1.2.840.113549.1.9.4": "id-messageDigest",
        "1.2.840.113549.1.9.16.2.12": "id-aa-signingCertificate",
        "1.2.840.113549.1.9.16.2.47": "id-aa-signingCertificateV2",
        "1.2.840.113549.1.9.16.2.15": "id-aa-ets-sigPolicyId",
        "1.2.840.113549.1.9.16.2.14": "id-aa-signatureTimeStampToken",
        "1.2.840.113549.1.9.16.2.21": "id-aa-ets-certificateRefs",
        "1.2.840.113549.1.9.16.2.22": "id-aa-ets-revocationRefs",
        "1.2.840.113549.1.9.16.2.23": "id-aa-ets-certValues",
        "1.2.840.113549.1.9.16.2.24": "id-aa-ets-revocationValues",
        "1.2.840.113549.1.9.16.2.25": "id-aa-ets-escTimeStamp",
        "1.2.840.113549.1.9.16.2.48": "id-aa-ets-archiveTimestampV2", "1.2.840.113549.1.1.5": "sha1WithRSA",
        "1.2.840.113549.1.1.11": "sha256WithRSA", "1.2.840.113549.1.1.13": "sha512WithRSA",
        "1.2.840.10045.4.3.2": "ecdsa-sha256", "1.2.840.10045.4.3.4": "ecdsa-sha512", "1.3.101.112": "Ed25519",
        "1.3.101.113": "Ed448",
    ]
}
