import ASN1
import LibCrypto
import SignaturePolicy

/// Values as YAML writes them.
enum Scalar {
    /// Double-quoted text, or null.
    static func text(_ value: String?) -> String {
        guard let value else { return "null" }
        let escaped = value.map { character in
            switch character {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\r": "\\r"
            case "\t": "\\t"
            default: String(character)
            }
        }
        return "\"\(escaped.joined())\""
    }

    static func hexadecimal(_ octets: [UInt8]?) -> String { octets.map { "\"\(Hexadecimal.encode($0))\"" } ?? "null" }

    static func digest(_ digest: PolicyDigest) -> String {
        "{algorithm: \(digest.algorithm.rawValue), value: \(hexadecimal(digest.value))}"
    }

    static func period(_ period: SigningPeriod) -> String {
        "{not-before: \(period.notBefore), not-after: \(period.notAfter.map { "\($0)" } ?? "null")}"
    }

    static func revocation(_ requirement: CertRevReq) -> String {
        "{end-certificate: \(requirement.endCertRevReq.rawValue), ca-certificates: \(requirement.caCerts.rawValue)}"
    }

    /// The name of an identifier as a comment.
    static func comment(_ identifier: ObjectIdentifier) -> String { names["\(identifier)"].map { "  # \($0)" } ?? "" }

    /// Identifiers in order, those that follow one another in the last arc as one run.
    static func runs(_ identifiers: Set<ObjectIdentifier>) -> [String] {
        let arcs = identifiers.map { $0.description.split(separator: ".").compactMap { Int($0) } }
            .sorted { $0.lexicographicallyPrecedes($1) }
        var runs: [(prefix: [Int], first: Int, last: Int)] = []
        for one in arcs {
            let prefix = Array(one.dropLast())
            guard let number = one.last else { continue }
            if let run = runs.last, run.prefix == prefix, run.last + 1 == number {
                runs[runs.count - 1].last = number
            } else {
                runs.append((prefix, number, number))
            }
        }
        return runs.map { run in
            let start = (run.prefix + [run.first]).map(String.init).joined(separator: ".")
            return run.first == run.last ? start : "\(start)..\(run.last)"
        }
    }

    private static let names = [
        "1.2.840.113549.1.9.3": "contentType", "1.2.840.113549.1.9.4": "messageDigest",
        "1.2.840.113549.1.9.5": "signingTime", "1.2.840.113549.1.9.16.2.12": "signingCertificate",
        "1.2.840.113549.1.9.16.2.47": "signingCertificateV2", "1.2.840.113549.1.9.16.2.15": "sigPolicyId",
        "1.2.840.113549.1.9.16.2.14": "signatureTimeStampToken", "1.2.840.113549.1.9.16.2.21": "certificateRefs",
        "1.2.840.113549.1.9.16.2.22": "revocationRefs", "1.2.840.113549.1.9.16.2.23": "certValues",
        "1.2.840.113549.1.9.16.2.24": "revocationValues", "1.2.840.113549.1.9.16.2.25": "escTimeStamp",
        "1.2.840.113549.1.9.16.2.48": "archiveTimestampV2", "1.2.840.113549.1.1.5": "sha1WithRSAEncryption",
        "1.2.840.113549.1.1.11": "sha256WithRSAEncryption", "1.2.840.113549.1.1.13": "sha512WithRSAEncryption",
        "1.2.840.10045.4.3.2": "ecdsa-with-SHA256", "1.2.840.10045.4.3.4": "ecdsa-with-SHA512",
        "1.3.101.112": "Ed25519", "1.3.101.113": "Ed448", "1.3.101.114": "Ed25519ph", "1.3.101.115": "Ed448ph",
    ]
}
