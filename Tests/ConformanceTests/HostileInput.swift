import ASN1
import CAdES
import CMS
import Foundation
import LibCrypto
import PKIX
import PathValidation
import SignatureValidation
import TestPKI

/// What an adversary's bytes are put through: unwrapping, reading and judging, with the trust of the examples.
enum HostileInput {
    /// How the bytes ended.
    enum Outcome: Hashable {
        case refused(CMSError.Code)
        case judged([Verdict])
    }

    /// What a case may cost in CPU seconds; a debug build is some ten times slower.
    #if DEBUG
    static let seconds = 20.0
    static let scale = 10
    #else
    static let seconds = 2.0
    static let scale = 1
    #endif

    static let files = ExampleFiles.make()
    /// The first example's signature, valid.
    static let signature = files["1-valida/contrato.txt.p7s"] ?? []
    static let list = files["evidence/emissora.crl"] ?? []

    private static let world = TestICPBrasil.world
    private static let content = files["1-valida/contrato.txt"] ?? []
    private static let lists = files.filter { $0.key.hasSuffix(".crl") }
        .compactMap { try? CertificateRevocationList.parse($0.value[...]) }
    private static let usual: [Constraint: ConstraintLevel] = [
        .icpBrasilAnchor: .warn, .signingTime: .inform, .timeStampAccuracy: .ignore, .signatureTimeStamps: .warn,
    ]
    private static let policy = ValidationPolicy(
        id: "test",
        digest: "",
        levels: Dictionary(uniqueKeysWithValues: Constraint.allCases.map { ($0, usual[$0] ?? .fail) }),
        cryptography: CryptographicConstraints(
            digests: [.sha256: Instant?.none, .sha384: Instant?.none, .sha512: Instant?.none],
            keys: [.rsa: [.init(minimumBits: 2_048, until: nil)]]
        ),
        maximumRevocationAge: RevocationAge(),
        clockTolerance: 300
    )
    private static let anchors = TrustAnchorSet(
        (try? Certificate.parse(world.root.certificate[...])).map { [TrustAnchor(certificate: $0)] } ?? []
    )
    private static let authorities = CertificatePool(
        world.intermediates.compactMap { try? Certificate.parse($0.certificate[...]) }
    )
    private static let revocation = RevocationPool(lists: lists)
    private static let verifier = SignatureVerifier()

    /// The verdict on each signature, or the typed error; anything else is a defect.
    static func judge(_ bytes: [UInt8]) throws -> Outcome {
        let cache = CertificateCache()
        let document: CAdESDocument
        do throws(CMSError) {
            document = try CAdESDocument(SignedContainer.unwrap(bytes[...]).message, cache: cache)
        } catch {
            return .refused(error.code)
        }
        let pool = CertificatePool(document.certificates)
        let judge = SignatureJudge(
            paths: PathValidator(
                anchors: anchors,
                certificates: pool.merged(with: authorities),
                revocation: revocation.merged(
                    with: RevocationPool(
                        lists: document.certificateRevocationLists,
                        responses: document.ocspResponses
                    )
                ),
                verifier: verifier
            ),
            certificates: pool,
            policy: policy,
            validationTime: ExampleFiles.validationTime,
            icpBrasilAnchors: []
        )
        return .judged(
            try document.signatures(detached: detached, cache: cache).map { try judge.judge($0).conclusion.verdict }
        )
    }

    /// The facts of each signature.
    static func read(_ bytes: [UInt8]) throws -> [ParsedSignature] {
        let cache = CertificateCache()
        return try CAdESDocument(bytes[...], cache: cache).signatures(detached: detached, cache: cache)
    }

    private static var detached: SignedContent {
        SignedContent(source: .detached, digests: [:], pieces: [content[...]], size: content.count)
    }

    /// The CPU seconds that this thread spends in `body`: the machine may be busy with other tests.
    static func cost(_ body: () throws -> Void) rethrows -> Double {
        let start = cpuSeconds
        try body()
        return cpuSeconds - start
    }

    private static var cpuSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// So many copies of an encoding.
    static func repeated(_ encoding: [UInt8], _ count: Int) -> [UInt8] {
        var bytes = encoding
        bytes.reserveCapacity(encoding.count * count)
        while bytes.count * 2 <= encoding.count * count { bytes += bytes }
        bytes += bytes.prefix(encoding.count * count - bytes.count)
        return bytes
    }

    /// So many SEQUENCEs around each other, of definite length.
    static func nested(_ depth: Int) -> [UInt8] {
        var reversed: [UInt8] = []
        for _ in 0..<depth {
            let count = reversed.count
            var header: [UInt8] = [UInt8(truncatingIfNeeded: count)]
            if count >= 0x80 {
                let octets = withUnsafeBytes(of: count.bigEndian) { Array($0.drop { $0 == 0 }) }
                header = [0x80 | UInt8(octets.count)] + octets
            }
            reversed += ([0x30] + header).reversed()
        }
        return reversed.reversed()
    }
}
