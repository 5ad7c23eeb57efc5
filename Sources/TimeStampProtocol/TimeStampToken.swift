import ASN1
package import CMS

/// A time-stamp token (RFC 3161 §2.4.2, RFC 5816): facts, nothing verified.
///
/// Its time proves nothing before the signature, the imprint and the TSA's path have been judged.
/// A class, because it is handed from part to part: a copy is one reference count.
package final class TimeStampToken: Sendable {
    package let signedData: SignedData
    /// The only signer.
    package let signerInfo: SignerInfo
    package let tstInfo: TSTInfo
    /// The whole `ContentInfo` as it stands.
    package let encoding: ArraySlice<UInt8>

    /// Whether the certificate that the signer names is among those of the token (RFC 3161 §2.4.1).
    package var includesSignerCertificate: Bool {
        signedData.certificates.contains(where: signerInfo.identifier.matches)
    }

    /// Reads a token, DER or BER, which must fill the bytes; each certificate is asked of the cache.
    package static func parse(
        _ bytes: ArraySlice<UInt8>,
        certificates cache: CertificateCache? = nil
    ) throws(TimeStampError) -> TimeStampToken {
        try TimeStampError.translating {
            try TimeStampToken(SignedData.parse(bytes, certificates: cache))
        }
    }

    /// Takes a message that has been read for a token.
    package init(_ signedData: SignedData) throws(TimeStampError) {
        guard signedData.encapsulatedContentType == ContentType.tstInfo, signedData.isContentOctetString,
            let segments = signedData.encapsulatedContent
        else { throw TimeStampError(.notTimeStampToken, at: signedData.encoding.startIndex) }
        guard signedData.signerInfos.count == 1, let signerInfo = signedData.signerInfos.first else {
            throw TimeStampError(.signerCount(signedData.signerInfos.count), at: signedData.encoding.startIndex)
        }
        let content: ArraySlice<UInt8> = if segments.count == 1 { segments[0] } else { ArraySlice(segments.joined()) }
        tstInfo = try TSTInfo.parse(content)
        self.signedData = signedData
        self.signerInfo = signerInfo
        encoding = signedData.encoding
    }
}
