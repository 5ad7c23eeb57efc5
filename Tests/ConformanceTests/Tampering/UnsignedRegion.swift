import ASN1

/// The places of a SignedData that no signature covers, each with the reason why a flip there may leave the verdict.
enum UnsignedRegion: String, CaseIterable, Sendable {
    /// RFC 5652 §5.1: CMSVersion says how to read, and everything is read alike; it is not among the signed attributes.
    case version
    /// RFC 5652 §5.1: digestAlgorithms helps one-pass readers only; each signer names its own.
    case digestAlgorithms
    /// A certificate that is neither the signer's nor needed: the judge has its own copy of the authority's.
    case otherCertificate
    /// RFC 5652 §5.3: the signer's version, as above.
    case signerVersion
    /// Names are compared by RFC 5280 §7.1, without regard to case: the certificate that is found is bound by ESS.
    case signerIdentifier
    /// RFC 5652 §5.3: what stands here is not signed by the signer. A time-stamp has its own signature.
    case unsignedAttributes

    /// The octets of each region in a message with one signer, whose certificate comes first in the set.
    static func ranges(in message: [UInt8], signerCertificate: [UInt8]) throws -> [UnsignedRegion: Range<Int>] {
        var contentInfo = try Element.parse(message[...], rules: .ber).sequence()
        _ = try contentInfo.next()
        var fields = try contentInfo.next().explicit().sequence()
        var ranges: [UnsignedRegion: Range<Int>] = [:]
        ranges[.version] = try fields.next().content.indices
        ranges[.digestAlgorithms] = try fields.next().content.indices
        _ = try fields.next()
        var certificates = try fields.next().children()
        while let certificate = try certificates.nextIfPresent() {
            guard !certificate.encoding.elementsEqual(signerCertificate) else { continue }
            ranges[.otherCertificate] = certificate.encoding.indices
        }
        var signers = try fields.next().children()
        var signer = try signers.next().sequence()
        ranges[.signerVersion] = try signer.next().content.indices
        ranges[.signerIdentifier] = try signer.next().content.indices
        for _ in 0..<4 { _ = try signer.next() }
        ranges[.unsignedAttributes] = try signer.next().encoding.indices
        return ranges
    }
}
