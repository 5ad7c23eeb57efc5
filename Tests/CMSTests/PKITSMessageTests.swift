import ASN1
import Foundation
import LibCrypto
import PKIX
import TestSupport
import Testing

@testable import CMS

/// The S/MIME messages of NIST's PKITS, each signed with one certificate.
@Suite(.enabled(if: OutsideVectors.areThere, Comment(rawValue: OutsideVectors.reason)))
struct PKITSMessageTests {
    @Test("Each of the 224 messages is read, and its message-digest is the digest of its content")
    func messages() throws {
        let files = OutsideVectors.locations(in: "pkits/smime", withExtension: "eml")
        #expect(files.count == 224)
        let cache = CertificateCache()
        for file in files {
            let container = try SignedContainer.unwrap(ArraySlice(Array(Data(contentsOf: file))))
            let message = try SignedData.parse(container.message, certificates: cache)
            let content = container.content.map { [$0[...]] } ?? message.encapsulatedContent
            let signer = try #require(message.signerInfos.first, "\(file.lastPathComponent)")
            #expect(message.signerInfos.count == 1)
            #expect(message.unreadableCertificates.isEmpty, "\(file.lastPathComponent)")
            let digest = try #require(DigestAlgorithm(objectIdentifier: signer.digestAlgorithm.algorithm))
            let claimed = try #require(signer.signedAttributes?.messageDigest.value)
            let computed = try Digest.hash(digest, #require(content))
            #expect(claimed.elementsEqual(computed), "\(file.lastPathComponent)")
            #expect(signer.signedAttributes?.contentType.value == ContentType.data)
            #expect(!message.certificates(for: signer).isEmpty, "\(file.lastPathComponent)")
        }
    }

    @Test("The signatures verify over the signed attributes as they stand, with a SET OF tag")
    func signatures() throws {
        let files = OutsideVectors.locations(in: "pkits/smime", withExtension: "eml")
        for file in files {
            let container = try SignedContainer.unwrap(ArraySlice(Array(Data(contentsOf: file))))
            let message = try SignedData.parse(container.message)
            let signer = try #require(message.signerInfos.first)
            let certificate = try #require(message.certificates(for: signer).first)
            // PKITS 4.1.5: the parameters are those of the issuer's issuer.
            let issuer = message.certificates.first { $0.subject == certificate.issuer }
            let ancestor = message.certificates.first { $0.subject == issuer?.issuer }
            let verifies = try SignatureCheck.verifies(
                signer,
                certificate,
                content: [],
                inheriting: issuer?.subjectPublicKeyInfo.dsaParameters ?? ancestor?.subjectPublicKeyInfo.dsaParameters
            )
            #expect(verifies, "\(file.lastPathComponent)")
        }
    }
}
