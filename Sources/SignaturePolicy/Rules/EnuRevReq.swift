/// By what means a certificate's status has to be proven (RFC 3125 §3.6.1, `EnuRevReq`).
package enum EnuRevReq: String, Hashable, Sendable, CaseIterable {
    /// Spelled `clrCheck` in the standard.
    case crlCheck
    case ocspCheck
    case bothCheck
    case eitherCheck
    case noCheck
    case other

    /// The value of the ENUMERATED; nil for one that RFC 3125 does not define.
    init?(enumerated: Int) {
        guard Self.allCases.indices.contains(enumerated) else { return nil }
        self = Self.allCases[enumerated]
    }
}
