import ASN1
import CMS
import LibCrypto
import PKIX
import TimeStampProtocol

/// Gathers the certificates and revocation data that a file carries, time-stamp tokens and all.
///
/// Every token is parsed here, once; what stands inside of it, and inside of attributes, is noted by its place, so that
/// coverage is told without reading again.
struct EmbeddedEvidence {
    /// How many tokens are opened; each may carry tokens of its own.
    static let maximumTokens = 1_000
    /// How deep tokens inside tokens are followed: the stack ends before a hostile file does.
    static let maximumDepth = 8

    private let cache: CertificateCache
    private(set) var certificates: [Certificate] = []
    private(set) var certificateRevocationLists: [CertificateRevocationList] = []
    private(set) var ocspResponses: [OCSPResponse] = []
    private(set) var objects = EmbeddedObjects()
    private var seen: Set<Digest256> = []

    init(cache: CertificateCache) { self.cache = cache }

    /// Takes a message in; returns the digests of everything that stands in it.
    mutating func collect(_ signedData: SignedData, depth: Int = 0) throws(LibCryptoError) -> [Digest256] {
        var digests = note(signedData.certificates)
        digests += note(signedData.crls)
        digests += note(signedData.ocspResponses)
        for signer in signedData.signerInfos { digests += try collect(signer, depth: depth) }
        return digests
    }

    private mutating func collect(_ signer: SignerInfo, depth: Int) throws(LibCryptoError) -> [Digest256] {
        guard depth < Self.maximumDepth else { return [] }
        var digests: [Digest256] = []
        for encoding in signer.signedAttributes?.contentTimeStamps ?? [] {
            digests += try collect(token: encoding, depth: depth)
        }
        for attribute in signer.unsignedAttributes?.attributes ?? [] {
            digests += try collect(attribute, depth: depth)
        }
        for counterSigner in signer.counterSignatures {
            // EN 319 122-1 §5.5.3 note 4: an archive time-stamp protects counter-signatures as unsigned attributes.
            let own = try Digest256(of: counterSigner.encoding)
            let inner = [own] + (try collect(counterSigner, depth: depth + 1))
            objects.note(inner, in: counterSigner.encoding)
            digests += inner
        }
        return digests
    }

    private mutating func collect(_ attribute: Attribute, depth: Int) throws(LibCryptoError) -> [Digest256] {
        var digests: [Digest256] = []
        switch attribute.type {
        case CAdESAttribute.certValues:
            // RFC 5126 §6.3.3, §6.3.4: candidates like any other, whatever time-stamp covers them.
            for value in attribute.values {
                let inner = note(CertificateValues([value], cache).certificates)
                objects.note(inner, in: value.encoding)
                digests += inner
            }
        case CAdESAttribute.revocationValues:
            for value in attribute.values {
                let values = RevocationValues([value])
                let inner = note(values.crls) + note(values.ocspResponses)
                objects.note(inner, in: value.encoding)
                digests += inner
            }
        case let type where CAdESAttribute.unsignedTimeStamps.contains(type):
            for value in attribute.values {
                let inner = try collect(token: value.timeStampTokenEncoding, depth: depth)
                objects.note(inner, in: value.encoding)
                digests += inner
            }
        default: break
        }
        return digests
    }

    private mutating func collect(token encoding: ArraySlice<UInt8>, depth: Int) throws(LibCryptoError) -> [Digest256] {
        guard objects.tokenCount < Self.maximumTokens else { return [] }
        let token = Result { () throws(TimeStampError) in try TimeStampToken.parse(encoding, certificates: cache) }
        objects.note(token, at: encoding)
        var digests = [try Digest256(of: encoding)]
        if case .success(let token) = token { digests += try collect(token.signedData, depth: depth + 1) }
        objects.note(digests, in: encoding)
        return digests
    }

    private mutating func note(_ found: [Certificate]) -> [Digest256] {
        found.map { certificate in
            let digest = Digest256(certificate.sha256)
            if seen.insert(digest).inserted { certificates.append(certificate) }
            return digest
        }
    }

    private mutating func note(_ found: [CertificateRevocationList]) -> [Digest256] {
        found.map { list in
            let digest = Digest256(list.sha256)
            if seen.insert(digest).inserted { certificateRevocationLists.append(list) }
            return digest
        }
    }

    private mutating func note(_ found: [OCSPResponse]) -> [Digest256] {
        for response in found where seen.insert(Digest256(response.sha256)).inserted { ocspResponses.append(response) }
        return found.flatMap(\.coveredDigests)
    }
}
