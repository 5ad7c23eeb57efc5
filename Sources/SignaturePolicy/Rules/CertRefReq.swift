/// Which certificates the reference in the signed attributes has to name (RFC 3125 §3.4.1, `CertRefReq`).
package enum CertRefReq: String, Hashable, Sendable, CaseIterable {
    case signerOnly
    case fullPath

    /// The value of the ENUMERATED; nil for one that RFC 3125 does not define.
    init?(enumerated: Int) {
        switch enumerated {
        case 1: self = .signerOnly
        case 2: self = .fullPath
        default: return nil
        }
    }
}
