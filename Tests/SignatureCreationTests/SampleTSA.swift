import ASN1
import DurableFiles
import Foundation
import LibCrypto
import PKIX
import SignatureCreation
import Synchronization
import TestPKI
import TestSupport

/// A local authority over test keys, with a clock that a test sets.
final class SampleTSA: Sendable {
    static let root = TestIdentity.selfSigned(.authority(.commonName("Exemplo de AC raiz"), .rsa1))
    static let policy = ObjectIdentifier(2, 16, 76, 1, 6, 99)

    static func identity(
        _ key: TestKey = .rsa2,
        purpose: TestExtension = .extendedKeyUsage(.timeStamping).critical()
    ) -> TestIdentity {
        root.issue(.endEntity(.commonName("Exemplo de carimbo"), key, adding: [purpose]))
    }

    let folder: TemporaryFolder
    let identity: TestIdentity
    let authority: LocalTimeStampAuthority
    private let box: ClockBox

    init(
        _ identity: TestIdentity = SampleTSA.identity(),
        in folder: TemporaryFolder? = nil,
        signer: (any Signer)? = nil,
        change: (inout TimeStampSettings) -> Void = { _ in }
    ) throws {
        let folder = try folder ?? TemporaryFolder()
        let clock = ClockBox()
        var settings = TimeStampSettings(name: "exemplo", policy: Self.policy)
        change(&settings)
        self.folder = folder
        self.identity = identity
        let own = try signer ?? Self.signer(identity)
        authority = try LocalTimeStampAuthority(
            signer: own,
            settings: settings,
            // Children of other tests hold its lock for a moment, between fork and exec.
            ledger: TimeStampLedger(folder.path + "/tsa", waiting: .seconds(5)),
            clock: { clock.reading }
        )
        box = clock
    }

    static func signer(_ identity: TestIdentity) throws -> SoftwareSigner {
        try SoftwareSigner(
            key: identity.key.privateKey,
            certificate: Certificate.parse(identity.certificate[...]),
            chain: [Certificate.parse(root.certificate[...])]
        )
    }

    func set(_ reading: ClockReading) { box.set(reading) }
    func set(_ text: String) { box.set(.time(.utc(text))) }

    /// The lines of the record.
    var entries: [String] {
        get throws {
            let text = try String(contentsOfFile: folder.path + "/tsa/issued.jsonl", encoding: .utf8)
            return text.split(separator: "\n").map(String.init)
        }
    }
}

/// A clock's reading that threads share.
final class ClockBox: Sendable {
    private let value = Mutex(ClockReading.time(.utc("2026-03-01T12:00:00.5Z")))
    var reading: ClockReading { value.withLock { $0 } }
    func set(_ reading: ClockReading) { value.withLock { $0 = reading } }
}
