import CMS
import PKIX
import TimeStampProtocol

/// Gathers the certificates and revocation data that a file carries, time-stamp tokens and all.
struct EmbeddedEvidence {
    /// How many tokens are opened; each may carry tokens of its own.
    static let maximumTokens = 1_000
    /// How deep tokens inside tokens are followed: the stack ends before a hostile file does.
    static let maximumDepth = 8

    private let cache: CertificateCache
    private(set) var certificates: [Certificate] = []
    private(set) var certificateRevocationLists: [CertificateRevocationList] = []
    private(set) var ocspResponses: [OCSPResponse] = []
    private var tokens = 0
    private var seen: Set<[UInt8]> = []

    init(cache: CertificateCache) { self.cache = cache }

    mutating func collect(_ signedData: SignedData, depth: Int = 0) {
        for certificate in signedData.certificates where seen.insert(certificate.sha256).inserted {
            certificates.append(certificate)
        }
        certificateRevocationLists += signedData.crls
        ocspResponses += signedData.ocspResponses
        for signer in signedData.signerInfos { collect(signer, depth: depth) }
    }

    private mutating func collect(_ signer: SignerInfo, depth: Int) {
        guard depth < Self.maximumDepth else { return }
        let encodings =
            (signer.signedAttributes?.contentTimeStamps ?? [])
            + (signer.unsignedAttributes?.signatureTimeStampTokens ?? [])
        for encoding in encodings where tokens < Self.maximumTokens {
            tokens += 1
            guard let token = try? TimeStampToken.parse(encoding, certificates: cache) else { continue }
            collect(token.signedData, depth: depth + 1)
        }
        // RFC 5126 §6.3.3, §6.3.4: candidates like any other, whatever time-stamp covers them.
        if let attributes = signer.unsignedAttributes {
            for certificate in attributes.certificateValues(cache).certificates
            where seen.insert(certificate.sha256).inserted {
                certificates.append(certificate)
            }
            let values = attributes.revocationValues
            certificateRevocationLists += values.crls
            ocspResponses += values.ocspResponses
        }
        for counterSigner in signer.counterSignatures { collect(counterSigner, depth: depth) }
    }
}
