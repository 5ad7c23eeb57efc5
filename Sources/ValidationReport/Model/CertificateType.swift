import ASN1

/// The types of ICP-Brasil's certificates by the arc of their policy, 2.16.76.1.2.n (DOC-ICP-04, ADE-ICP-04.01).
struct CertificateType: Sendable, Hashable {
    /// What certificates of the type are for.
    enum Kind: Sendable, Hashable {
        case signature
        case confidentiality
        case timeStamp
        case seal
        case device
    }

    /// Such as `A3`.
    let name: String
    let kind: Kind

    private static let arc = ObjectIdentifier(2, 16, 76, 1, 2)
    private static let types: [UInt64: CertificateType] = [
        1: Self(name: "A1", kind: .signature), 2: Self(name: "A2", kind: .signature),
        3: Self(name: "A3", kind: .signature), 4: Self(name: "A4", kind: .signature),
        101: Self(name: "S1", kind: .confidentiality), 102: Self(name: "S2", kind: .confidentiality),
        103: Self(name: "S3", kind: .confidentiality), 104: Self(name: "S4", kind: .confidentiality),
        201: Self(name: "SE-S", kind: .seal), 202: Self(name: "SE-H", kind: .seal),
        303: Self(name: "T3", kind: .timeStamp), 304: Self(name: "T4", kind: .timeStamp),
        401: Self(name: "AE-S", kind: .device), 402: Self(name: "AE-H", kind: .device),
        500: Self(name: "CF-e-SAT", kind: .device), 550: Self(name: "OM-BR", kind: .device),
    ]

    /// The type that the first policy of ICP-Brasil names; nil where there is none.
    static func of(_ policies: [ObjectIdentifier]) -> CertificateType? {
        for policy in policies where policy.isUnder(arc) {
            for (number, type) in types where policy.isUnder(ObjectIdentifier(2, 16, 76, 1, 2, number)) { return type }
        }
        return nil
    }
}
