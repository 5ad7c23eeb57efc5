/// A policy as the dump has it.
struct DumpedPolicy: Decodable {
    struct Algorithm: Decodable {
        let name: String
        let bits: Int

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            name = try list.decode(String.self)
            bits = try list.decode(Int.self)
        }
    }

    let hashAlg: String
    let signPolicyHash: String
    let oid: String
    let dateOfIssue: String
    let notBefore: String
    let notAfter: String
    let externalSignedData: Bool?
    let mandatedSignedAttr: [String]
    let mandatedUnsignedAttr: [String]
    let verifierMandatedUnsigned: [[String]]
    let fieldOfApplication: String
    /// Name and SHA-256.
    let trustAnchors: [[String]]
    let acceptablePolicies: [String]
    /// Name and the first half of the SHA-256.
    let tsTrustAnchors: [[String]]
    let algConstraints: [String: [Algorithm]]
    let sha256File: String
    let signerTagged: [String: String]?
    let digests: [String: String]

    enum CodingKeys: String, CodingKey {
        case hashAlg, signPolicyHash, oid, dateOfIssue, notBefore, notAfter, externalSignedData, mandatedSignedAttr
        case mandatedUnsignedAttr, verifierMandatedUnsigned, fieldOfApplication, trustAnchors, acceptablePolicies
        case tsTrustAnchors, algConstraints, signerTagged, digests
        case sha256File = "sha256_file"
    }
}
