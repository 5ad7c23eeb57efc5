package import ASN1
import CMS
package import EvidenceRecords
import LibCrypto
import PKIX
package import PathValidation
package import SignaturePolicy

/// Judges signatures and time-stamps: a pure function of facts, trust, policy and validation time.
///
/// The processes of ETSI EN 319 102-1 §5.3 (basic), §5.4 (time-stamps), §5.5 (with time) and §5.6 (with archival data). Can be used
/// from any number of threads.
package final class SignatureJudge: Sendable {
    let paths: PathValidator
    private let signerCertificates: CertificatePool
    let policy: ValidationPolicy
    let validationTime: Instant
    /// SHA-256 of the anchors under which a signature is ICP-Brasil's.
    let icpBrasilAnchors: Set<[UInt8]>
    /// The signature policies and lists of approved ones that are at hand.
    let signaturePolicies: SignaturePolicySet

    /// A judge for one case.
    ///
    /// - Parameters:
    ///   - paths: anchors, certificates and revocation data, those that came with the signature included.
    ///   - certificates: among which a signer is looked for beside those of the signature itself.
    ///   - policy: the constraints.
    ///   - validationTime: the time of judgement; nothing below reads a clock.
    ///   - icpBrasilAnchors: SHA-256 of the roots of ICP-Brasil.
    ///   - signaturePolicies: among which the policy that a signer names is looked for.
    package init(
        paths: PathValidator,
        certificates: CertificatePool,
        policy: ValidationPolicy,
        validationTime: Instant,
        icpBrasilAnchors: Set<[UInt8]>,
        signaturePolicies: SignaturePolicySet = SignaturePolicySet()
    ) {
        self.paths = paths
        signerCertificates = certificates
        self.policy = policy
        self.validationTime = validationTime
        self.icpBrasilAnchors = icpBrasilAnchors
        self.signaturePolicies = signaturePolicies
    }

    /// The certificates that a signer identifier names, out of those that did not come with the signature.
    func knownCertificates(_ identifier: SignerIdentifier) -> [Certificate] {
        switch identifier {
        case .issuerAndSerialNumber(let issuer, let serialNumber):
            signerCertificates.certificates(issuer: issuer, serialNumber: serialNumber)
        case .subjectKeyIdentifier(let key): signerCertificates.certificates(subjectKeyIdentifier: key)
        }
    }

    private var noProofs: ProofsOfExistence { ProofsOfExistence(validationTime: validationTime) }

    /// Judges a signature with its time-stamps and counter-signatures.
    ///
    /// `cover` is what time-stamps over the whole file prove; those of them that cover this very signature are at
    /// `covering`. Throws `SignatureValidationError` where no verdict could be formed.
    package func judge(
        _ signature: ParsedSignature,
        under cover: JudgedCover? = nil,
        covering: [Int] = []
    ) throws(SignatureValidationError) -> JudgedSignature {
        let over = covering.compactMap { index in
            cover.flatMap { $0.timeStamps.indices.contains(index) ? $0.timeStamps[index] : nil }
        }
        do throws(LibCryptoError) {
            return try SignatureProcess(
                judge: self,
                signature: signature,
                known: cover?.proofs ?? noProofs,
                cover: over
            ).run()
        } catch {
            throw .cryptography(error)
        }
    }

    /// Judges time-stamps over a whole file, the newest first, since each proves what the older ones are judged by.
    ///
    /// `records` are those of evidence records over the file: judged already, they come after the others. Throws
    /// `SignatureValidationError` where no verdict could be formed.
    package func judge(
        cover timeStamps: [ParsedTimeStamp],
        under records: [JudgedTimeStamp] = []
    ) throws(SignatureValidationError) -> JudgedCover {
        var proofs = noProofs
        var judged: [(index: Int, timeStamp: JudgedTimeStamp)] = []
        let extraction = ProofExtraction(constraints: policy.cryptography)
        for record in records { extraction.extract(from: record, into: &proofs) }
        do throws(LibCryptoError) {
            for (index, timeStamp) in timeStamps.newestFirst {
                let one = try TimeStampProcess(judge: self, timeStamp: timeStamp, proofs: proofs).run()
                extraction.extract(from: one, into: &proofs)
                judged.append((index, one))
            }
        } catch {
            throw .cryptography(error)
        }
        return JudgedCover(
            timeStamps: judged.sorted { $0.index < $1.index }.map(\.timeStamp) + records,
            proofs: proofs
        )
    }

    /// Judges a token by itself.
    ///
    /// - Throws: `SignatureValidationError` where no verdict could be formed.
    package func judge(_ timeStamp: ParsedTimeStamp) throws(SignatureValidationError) -> JudgedTimeStamp {
        do throws(LibCryptoError) {
            return try TimeStampProcess(judge: self, timeStamp: timeStamp, proofs: noProofs).run()
        } catch {
            throw .cryptography(error)
        }
    }

    /// Judges an evidence record over objects, of which there may be none.
    ///
    /// - Throws: `SignatureValidationError` where no verdict could be formed.
    package func judge(
        _ record: EvidenceRecord,
        over objects: [DataObject]
    ) throws(SignatureValidationError) -> JudgedEvidenceRecord {
        do throws(LibCryptoError) {
            return try EvidenceRecordProcess(judge: self, record: record, objects: objects).run()
        } catch {
            throw .cryptography(error)
        }
    }
}
