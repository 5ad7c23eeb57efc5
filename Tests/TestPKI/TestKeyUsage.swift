/// The bits of KeyUsage (RFC 5280 §4.2.1.3).
package enum TestKeyUsage: Int, Sendable, Hashable, CaseIterable {
    case digitalSignature = 0
    case nonRepudiation = 1
    case keyEncipherment = 2
    case dataEncipherment = 3
    case keyAgreement = 4
    case keyCertSign = 5
    case cRLSign = 6
    case encipherOnly = 7
    case decipherOnly = 8
}
