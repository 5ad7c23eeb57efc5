import ASN1
import EvidenceArchive
import LibCrypto
import TestPKI
import TimeStampProtocol

/// Seals what waits in small batches, renews all tokens by one, and covers everything by a new tree now and then.
struct RenewRun {
    let now: ArchiveTime

    /// An authority of the test PKI.
    private struct Source: TimeStampSource {
        let time: Instant

        func token(over digest: [UInt8], _ algorithm: DigestAlgorithm) throws(TimeStampUnavailable) -> TimeStampToken {
            let tsa = TestIdentity.selfSigned(
                .endEntity(.commonName("ACT Exemplo"), .rsa4, adding: [.extendedKeyUsage(.timeStamping).critical()])
            )
            let bytes = TimeStampTemplate(tsa, at: time, imprintDigest: algorithm).with { $0.imprint = digest }
                .token(over: [])
            do throws(TimeStampError) { return try TimeStampToken.parse(bytes[...]) } catch {
                throw TimeStampUnavailable(attempts: [.init(source: "driver", reason: "unreadable")])
            }
        }
    }

    func run(_ path: String) throws {
        let archive = try Archive(opening: path, access: .write(wait: 10, actor: "driver", at: now))
        let lock = try RenewalLock.acquire(archive)
        let known = try BatchHistory(archive).numbers.count
        // Later than all that was issued before.
        let time = Instant(seconds: now.seconds + Int64(known) * 86_400)
        let at = now
        let maker = BatchMaker(archive, actor: "driver", wait: 10, sources: [Source(time: time)]) { at }
        while let made = try maker.seal(.sha256, limit: 4) { say("sealed \(made.number)") }
        for digest in [DigestAlgorithm.sha256, .sha512] { try renew(digest, archive, maker) }
        let history = try BatchHistory(archive)
        let old = history.proving.filter { batch in
            history.chains(of: batch, strand: 0).last?.first.flatMap { history[$0.batch]?.algorithm } == .sha256
        }
        if old.count > 8 {
            say("rehashed \(try maker.rehash(old, .sha512, history: history).number)")
        }
        say("done")
        withExtendedLifetime(lock) {}
    }

    private func renew(_ digest: DigestAlgorithm, _ archive: Archive, _ maker: BatchMaker) throws {
        let history = try BatchHistory(archive)
        var heads: Set<ObjectDigest> = []
        for batch in history.proving {
            guard let link = history.chains(of: batch, strand: 0).last?.last,
                history[link.batch]?.algorithm == digest
            else { continue }
            heads.insert(link.token)
        }
        guard heads.count > 1 else { return }
        let root = TestIdentity.selfSigned(.authority(.commonName("AC Raiz Exemplo"), .rsa1))
        let data = heads.sorted().map {
            TokenValidationData(token: history.original(of: $0), certificates: [root.certificate[...]])
        }
        if let number = try maker.extend(data, history: history) { say("prepared \(number)") }
        let now = try BatchHistory(archive)
        let made = try maker.renew(heads.sorted().map { now.newestForm(of: $0) }, digest, limit: 4)
        say("renewed \(made.number)")
    }
}
