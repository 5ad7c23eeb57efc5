import ASN1
import CAdES
import CMS
import Foundation
import LibCrypto
import PKIX
import PathValidation
import SignatureValidation

/// The judge over fuzzed messages, with the small pool of `examples/`, its trust and its evidence.
struct FuzzJudge: Sendable {
    /// Nil outside the package's folder.
    static let shared = FuzzJudge(folder: "examples")

    private let anchors: [TrustAnchor]
    private let authorities: CertificatePool
    private let revocation: RevocationPool
    private let policy: ValidationPolicy
    private let content: SignedContent
    private let time = Instant(seconds: 1_780_315_200)

    init?(folder: String) {
        let roots = Self.objects(in: folder + "/trust/roots")
        guard !roots.isEmpty, let text = FileManager.default.contents(atPath: folder + "/1-valida/contrato.txt") else {
            print("judge: no examples/ here")
            return nil
        }
        anchors = Self.certificates(roots).map { TrustAnchor(certificate: $0) }
        authorities = CertificatePool(Self.certificates(Self.objects(in: folder + "/trust/certificates")))
        let lists = Self.objects(in: folder + "/evidence").compactMap { object in
            if case .certificateRevocationList(let list) = object { list } else { nil }
        }
        revocation = RevocationPool(lists: lists)
        policy = ValidationPolicy(
            id: "fuzz",
            digest: "",
            levels: Dictionary(uniqueKeysWithValues: Constraint.allCases.map { ($0, ConstraintLevel.warn) }),
            cryptography: CryptographicConstraints(
                digests: [.sha256: Instant?.none],
                keys: [.rsa: [.init(minimumBits: 2_048, until: nil)]]
            ),
            maximumRevocationAge: RevocationAge(),
            clockTolerance: 300
        )
        let bytes = [UInt8](text)
        content = SignedContent(source: .detached, digests: [:], pieces: [bytes[...]], size: bytes.count)
    }

    func run(_ input: ArraySlice<UInt8>) {
        let cache = CertificateCache()
        guard let container = try? SignedContainer.unwrap(input),
            let document = try? CAdESDocument(container.message, cache: cache)
        else { return }
        _ = document.requiredDigests
        let pool = authorities.merged(with: CertificatePool(document.certificates))
        let judge = SignatureJudge(
            paths: PathValidator(
                anchors: anchors,
                certificates: pool,
                revocation: revocation.merged(
                    with: RevocationPool(
                        lists: document.certificateRevocationLists,
                        responses: document.ocspResponses
                    )
                ),
                verifier: SignatureVerifier()
            ),
            certificates: pool,
            policy: policy,
            validationTime: time,
            icpBrasilAnchors: []
        )
        let signatures = (try? document.signatures(detached: content, cache: cache)) ?? []
        for signature in signatures { _ = try? judge.judge(signature) }
    }

    private static func objects(in folder: String) -> [EvidenceObject] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().flatMap { name in
            EvidenceObject.read([UInt8](FileManager.default.contents(atPath: folder + "/" + name) ?? Data()))
        }
    }

    private static func certificates(_ objects: [EvidenceObject]) -> [Certificate] {
        objects.compactMap { object in
            if case .certificate(let certificate) = object { certificate } else { nil }
        }
    }
}
