import ASN1
import CMS
import LibCrypto
import SignatureValidation

/// What archive-time-stamp-v2 has before the signer's own part (RFC 5126 §6.4.1): encapContentInfo, external content,
/// certificates and crls.
enum ArchiveOpening {
    /// All as it stands; nil where the content is unknown.
    static func standing(
        _ signedData: SignedData,
        _ algorithm: DigestAlgorithm,
        _ content: SignedContent
    ) throws(LibCryptoError) -> DigestPrefix? {
        let information = signedData.encapContentInfoEncoding
        let sets = [signedData.certificatesEncoding, signedData.crlsEncoding].compactMap(\.self)
        guard signedData.encapsulatedContent == nil else {
            return try DigestPrefix(algorithm, [information] + sets)
        }
        return try content.state(ContentDigestRequest(algorithm, after: Array(information)))?.appending(sets)
    }

    /// With definite lengths and the content in one piece, as libraries write DER that read BER; nil where it stands so.
    static func definite(
        _ signedData: SignedData,
        _ algorithm: DigestAlgorithm,
        _ content: SignedContent
    ) throws(LibCryptoError) -> DigestPrefix? {
        let standing = [signedData.certificatesEncoding, signedData.crlsEncoding].compactMap(\.self)
        let sets = standing.map(definiteField)
        guard let information = definiteInformation(signedData) else {
            return nil
        }
        let isSame = information.elementsEqual(signedData.encapContentInfoEncoding.prefix(information.count))
        guard !isSame || sets != standing else { return nil }
        guard let pieces = signedData.encapsulatedContent else {
            return try content.state(ContentDigestRequest(algorithm, after: information))?.appending(sets)
        }
        return try DigestPrefix(algorithm, [information[...]] + pieces + sets)
    }

    /// encapContentInfo up to the content, with definite lengths; nil for content that is no OCTET STRING.
    static func definiteInformation(_ signedData: SignedData) -> [UInt8]? {
        let type = Array(signedData.contentTypeEncoding)
        guard let count = signedData.encapsulatedContentLength else { return DEREncoder.sequence(type) }
        guard signedData.isContentOctetString else { return nil }
        let octets = DEREncoder.header(.octetString, count: count)
        let wrapped = DEREncoder.header(.contextConstructed(0), count: octets.count + count) + octets
        return DEREncoder.header(.sequence, count: type.count + wrapped.count + count) + type + wrapped
    }

    /// A field with its tag under a definite length, its elements as they stand.
    private static func definiteField(_ encoding: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let element = try? Element.parse(encoding, rules: .ber) else { return encoding }
        let header = DEREncoder.header(element.tag, count: element.content.count)
        return encoding.starts(with: header) ? encoding : header[...] + element.content
    }
}
