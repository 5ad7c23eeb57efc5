import ASN1
import CMS
import EvidenceRecords
import LibCrypto
import PKIX
import PathValidation
import SignatureValidation
import TestPKI
import TimeStampProtocol

extension World {
    static let object = Array("Documento de teste, sem valor.".utf8)

    /// A token of an authority over a root.
    func token(
        _ root: [UInt8],
        _ algorithm: DigestAlgorithm,
        _ time: String,
        by authority: TestIdentity? = nil,
        with lists: [[UInt8]] = []
    ) -> ArraySlice<UInt8> {
        TimeStampTemplate(authority ?? tsa, at: .utc(time), imprintDigest: algorithm)
            .with {
                $0.imprint = root
                $0.crls = lists
            }
            .token(over: [])[...]
    }

    /// An archive time-stamp over one value.
    func archiveTimeStamp(
        _ value: [UInt8],
        _ algorithm: DigestAlgorithm,
        _ time: String,
        by authority: TestIdentity? = nil
    ) -> NewArchiveTimeStamp {
        NewArchiveTimeStamp(digest: algorithm, lists: [], token: token(value, algorithm, time, by: authority))
    }

    /// The same with SHA-256.
    func archiveTimeStamp(
        _ value: [UInt8],
        _ time: String,
        by authority: TestIdentity? = nil
    ) -> NewArchiveTimeStamp {
        archiveTimeStamp(value, .sha256, time, by: authority)
    }

    /// Judges a record over one object, or over none.
    func judge(
        record bytes: [UInt8],
        over objects: [[UInt8]] = [World.object],
        algorithms: [DigestAlgorithm] = [.sha1, .sha256, .sha512],
        at time: Instant = now,
        cryptography: CryptographicConstraints? = nil
    ) throws -> JudgedEvidenceRecord {
        let record = try EvidenceRecord.parse(bytes[...], certificates: CertificateCache())
        let tokens = record.timeStamps.compactMap { try? $0.token.get() }
        let anchor = try Certificate.parse(root.certificate[...])
        let authorities = CertificatePool(try ([authority] + others).map { try Certificate.parse($0.certificate[...]) })
        let certificates = CertificatePool(tokens.flatMap(\.signedData.certificates)).merged(with: authorities)
        let lists = try (hasLists ? self.lists : []).map { try CertificateRevocationList.parse($0[...]) }
        let judge = SignatureJudge(
            paths: PathValidator(
                anchors: [TrustAnchor(certificate: anchor)],
                certificates: certificates,
                revocation: RevocationPool(lists: lists + record.certificateRevocationLists),
                verifier: SignatureVerifier()
            ),
            certificates: certificates,
            policy: Self.policy([:], cryptography),
            validationTime: time,
            icpBrasilAnchors: [anchor.sha256]
        )
        return try judge.judge(
            record,
            over: try objects.map { object in
                var digests: [DigestAlgorithm: [UInt8]] = [:]
                for algorithm in algorithms { digests[algorithm] = try Digest.hash(algorithm, object) }
                return DataObject(name: "documento", digests: digests)
            }
        )
    }
}
