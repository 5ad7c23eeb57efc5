/// Which certificates have to come with the signature (RFC 3125 §3.4.1, `CertInfoReq`).
package enum CertInfoReq: String, Hashable, Sendable, CaseIterable {
    case none
    case signerOnly
    case fullPath

    /// The value of the ENUMERATED; nil for one that RFC 3125 does not define.
    init?(enumerated: Int) {
        switch enumerated {
        case 0: self = .none
        case 1: self = .signerOnly
        case 2: self = .fullPath
        default: return nil
        }
    }
}
