import ASN1
import CMS
import DurableFiles
import Foundation
import LibCrypto
import PKIX
import SignatureCreation
import Synchronization
import TestPKI
import TestSupport
import Testing
import TimeStampProtocol

@Suite("A time-stamping authority of one's own, judged by OpenSSL")
struct LocalTimeStampAuthorityTests {
    /// Has OpenSSL ask, and the authority answer.
    private func ask(
        _ tsa: SampleTSA,
        _ command: OpenSSLCommand,
        _ options: [String],
        content: [UInt8] = [1, 2, 3]
    ) throws -> TimeStampReply {
        try command.file("content", content)
        try command.file("root.pem", SampleTSA.root.pem)
        try command.file("tsa.pem", tsa.identity.pem)
        try command.run(["ts", "-query", "-data", "content", "-out", "request.tsq"] + options)
        let reply = tsa.authority.respond(to: try command.read("request.tsq")[...])
        try command.file("response.tsr", reply.encoding)
        return reply
    }

    @Test(
        "OpenSSL verifies tokens of RSA and EC keys, with and without certificates, nonces and policies",
        arguments: [TestKey.rsa2, .p256, .p384],
        [["-cert"], ["-sha512"], ["-no_nonce", "-cert"], ["-sha384", "-cert", "-tspolicy", "2.16.76.1.6.99"]]
    )
    func verified(key: TestKey, options: [String]) throws {
        try OpenSSLCommand.withDirectory { command in
            let tsa = try SampleTSA(SampleTSA.identity(key)) { $0.ordering = true }
            let reply = try ask(tsa, command, options)
            let token = try reply.outcome.get()
            #expect(token.signedData.certificates.isEmpty == !options.contains("-cert"))
            let verify = [
                "ts", "-verify", "-in", "response.tsr", "-CAfile", "root.pem", "-untrusted", "tsa.pem", "-attime",
                "1772366400",
            ]
            let byRequest = try command.outcome(verify + ["-queryfile", "request.tsq"])
            #expect(byRequest.status == 0, "\(byRequest.output)")
            #expect(try command.accepts(verify + ["-data", "content"]))
            try command.file("content", [9])
            #expect(try !command.accepts(verify + ["-data", "content"]))
            let text = String(decoding: try command.run("ts", "-reply", "-in", "response.tsr", "-text"), as: UTF8.self)
            for line in [
                "Status: Granted.", "Policy OID: 2.16.76.1.6.99", "Time stamp: Mar  1 12:00:00.5 2026 GMT",
                "Accuracy: 0x01 seconds", "Ordering: yes", "TSA: DirName:/CN=Exemplo de carimbo",
            ] {
                #expect(text.contains(line), "\(text)")
            }
        }
    }

    @Test("OpenSSL's CMS takes the token for a signed message")
    func message() throws {
        try OpenSSLCommand.withDirectory { command in
            let tsa = try SampleTSA()
            let token = try ask(tsa, command, ["-cert"]).outcome.get()
            try command.file("token.der", Array(token.encoding))
            let arguments = [
                "cms", "-verify", "-inform", "DER", "-in", "token.der", "-CAfile", "root.pem", "-purpose",
                "timestampsign",
                "-attime", "1772366400", "-out", "tstinfo.der", "-cades",
            ]
            let outcome = try command.outcome(arguments)
            #expect(outcome.status == 0, "\(outcome.output)")
            #expect(try command.read("tstinfo.der") == Array(token.tstInfo.encoding))
        }
    }

    @Test("What is asked for and not given is refused with the standard's bit, which OpenSSL reads")
    func refusals() throws {
        try OpenSSLCommand.withDirectory { command in
            let tsa = try SampleTSA()
            func refused(_ bytes: [UInt8], _ refusal: TimeStampRefusal, _ words: String) throws {
                let reply = tsa.authority.respond(to: bytes[...])
                guard case .failure(let actual) = reply.outcome else {
                    Issue.record("\(words): granted")
                    return
                }
                #expect(actual == refusal)
                try command.file("response.tsr", reply.encoding)
                let text = try command.run("ts", "-reply", "-in", "response.tsr", "-text")
                #expect(String(decoding: text, as: UTF8.self).contains("Failure info: \(words)"), "\(words)")
                let parsed = try TimeStampResponse.parse(reply.encoding[...])
                #expect(parsed.status.status == .rejection && parsed.token == nil)
                #expect(parsed.status.failures == [refusal.failure])
            }
            _ = try ask(tsa, command, [])
            let request = try command.read("request.tsq")
            try refused([], .malformedRequest, "the data submitted has the wrong format")
            try refused([0x30, 0], .malformedRequest, "the data submitted has the wrong format")
            try refused(Array(request.dropLast()), .malformedRequest, "the data submitted has the wrong format")
            _ = try ask(tsa, command, ["-tspolicy", "1.2.3.4"])
            try refused(
                try command.read("request.tsq"),
                .unacceptedPolicy,
                "the requested TSA policy is not supported by the TSA"
            )
            for digest in ["-sha1", "-md5", "-sha224"] {
                _ = try ask(tsa, command, [digest])
                try refused(
                    try command.read("request.tsq"),
                    .unacceptedDigest,
                    "unrecognized or unsupported algorithm identifier"
                )
            }
            let digest = [UInt8](repeating: 7, count: 32)
            func encode(
                version: Int = 1,
                digest: [UInt8] = digest,
                algorithm: [UInt8]? = nil,
                tail: [UInt8] = []
            ) -> [UInt8] {
                let identifier = DEREncoder.objectIdentifier(DigestAlgorithm.sha256.objectIdentifier)
                let imprint = DEREncoder.sequence(
                    algorithm ?? DEREncoder.sequence(identifier, DEREncoder.null),
                    DEREncoder.octetString(digest)
                )
                return DEREncoder.sequence(DEREncoder.integer(version), imprint, tail)
            }
            #expect(throws: Never.self) { try tsa.authority.respond(to: encode()[...]).outcome.get() }
            try refused(encode(version: 2), .unknownVersion, "transaction not permitted or supported")
            try refused(encode(digest: digest + [0]), .wrongDigestLength, "the data submitted has the wrong format")
            let unknown = DEREncoder.sequence(DEREncoder.objectIdentifier(ObjectIdentifier(2, 999, 5)))
            try refused(
                encode(algorithm: unknown),
                .unacceptedDigest,
                "unrecognized or unsupported algorithm identifier"
            )
            let odd = DEREncoder.sequence(
                DEREncoder.objectIdentifier(DigestAlgorithm.sha256.objectIdentifier),
                DEREncoder.integer(1)
            )
            try refused(encode(algorithm: odd), .unacceptedDigest, "unrecognized or unsupported algorithm identifier")
            let item = DEREncoder.sequence(
                DEREncoder.objectIdentifier(ObjectIdentifier(2, 999, 6)),
                DEREncoder.octetString(DEREncoder.null)
            )
            let list = [0xa0] + DEREncoder.sequence(item).dropFirst()
            try refused(encode(tail: list), .unacceptedExtension, "the requested extension is not supported by the TSA")
            let longNonce = DEREncoder.integer(unsigned: [UInt8](repeating: 1, count: 65))
            try refused(encode(tail: longNonce), .malformedRequest, "the data submitted has the wrong format")
            #expect(try tsa.entries.count == 2)
        }
    }

    @Test(
        "A clock that is behind a token that was issued, or is not trusted, gives no token; nor does a certificate out of time"
    )
    func clock() throws {
        let folder = try TemporaryFolder()
        let digest = [UInt8](repeating: 7, count: 32)
        func outcome(_ tsa: SampleTSA) -> TimeStampRefusal? {
            let request = TimeStampRequest(digest: .sha256, hashedMessage: digest).encode()
            if case .failure(let refusal) = tsa.authority.respond(to: request[...]).outcome { return refusal }
            return nil
        }
        do {
            let tsa = try SampleTSA(in: folder)
            #expect(outcome(tsa) == nil)
            tsa.set("2026-03-01T12:00:00.4Z")
            #expect(outcome(tsa) == .clockBehind)
            tsa.set(.untrusted)
            #expect(outcome(tsa) == .clockUntrusted)
            tsa.set("2026-03-02")
            #expect(outcome(tsa) == nil)
            tsa.set("2027-01-02")
            #expect(outcome(tsa) == .certificateNotValid)
        }
        let again = try SampleTSA(in: folder)
        #expect(outcome(again) == .clockBehind)
        again.set("2026-03-02T00:00:01Z")
        #expect(outcome(again) == nil)
        #expect(try again.entries.count == 3)
        let error = #expect(throws: TimeStampUnavailable.self) {
            again.set("2026-01-01")
            _ = try again.authority.token(over: digest, .sha256)
        }
        #expect(error?.attempts == [.init(source: "exemplo", reason: "clock-behind")])
    }

    @Test(
        "Threads get tokens with numbers and times of their own, in the order of the record",
        arguments: [false, true]
    )
    func parallel(ordering: Bool) throws {
        let tsa = try SampleTSA { $0.ordering = ordering }
        let tokens = Mutex<[TimeStampToken]>([])
        let group = DispatchGroup()
        for thread in 0..<8 {
            group.enter()
            Thread.detachNewThread {
                for index in 0..<10 {
                    let digest = [UInt8](repeating: UInt8(thread * 10 + index), count: 32)
                    if let token = try? tsa.authority.token(over: digest, .sha256) {
                        tokens.withLock { $0.append(token) }
                    }
                }
                group.leave()
            }
        }
        group.wait()
        let infos = tokens.withLock { $0.map(\.tstInfo) }
        #expect(infos.count == 80)
        #expect(Set(infos.map(\.serialNumber)).count == 80)
        if ordering { #expect(Set(infos.map(\.genTime)).count == 80) }
        let entries = try tsa.entries
        #expect(entries.count == 80)
        var previous = [UInt8](repeating: 0, count: 32)
        var numbers: [String] = []
        for entry in entries {
            let fields = try #require(JSONSerialization.jsonObject(with: Data(entry.utf8)) as? [String: Any])
            #expect(fields["previous"] as? String == Hexadecimal.encode(previous))
            #expect(fields["key"] as? String == "software")
            numbers.append(try #require(fields["serial"] as? String))
            previous = try Digest.hash(.sha256, Array((entry + "\n").utf8))
        }
        let byTime = infos.sorted {
            ($0.genTime, $0.serialNumber.hexadecimal) < ($1.genTime, $1.serialNumber.hexadecimal)
        }
        if ordering {
            #expect(
                byTime.map {
                    String(repeating: "0", count: 32 - $0.serialNumber.hexadecimal.count) + $0.serialNumber.hexadecimal
                } == numbers
            )
        }
    }

    @Test("A key that does not answer some keeps nobody else from a token", .timeLimit(.minutes(1)))
    func hanging() throws {
        let signer = HangingSigner(try SampleTSA.signer(SampleTSA.identity()))
        let tsa = try SampleTSA(signer: signer)
        let digest = [UInt8](repeating: 7, count: 32)
        let group = DispatchGroup()
        let tokens = Mutex(0)
        for _ in 0..<HangingSigner.count {
            group.enter()
            Thread.detachNewThread {
                if (try? tsa.authority.token(over: digest, .sha256)) != nil { tokens.withLock { $0 += 1 } }
                group.leave()
            }
        }
        signer.waitUntilAllHang()
        #expect(throws: Never.self) { try tsa.authority.token(over: digest, .sha256) }
        #expect(try tsa.entries.count == HangingSigner.count + 1)
        #expect(tokens.withLock { $0 } == 0)
        signer.release()
        group.wait()
        #expect(tokens.withLock { $0 } == HangingSigner.count)
    }

    @Test("Wherever a crash cuts the record off, no number is given twice, and no line is left half")
    func crashes() throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/tsa/issued.jsonl"
        let digest = [UInt8](repeating: 7, count: 32)
        var numbers: Set<SerialNumber> = []
        var count = 0
        for cut in [0, 1, 2, 50, 300, 0, 7] {
            if let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int {
                truncate(file, off_t(size - min(cut, size)))
            }
            let tsa = try SampleTSA(in: folder)
            for _ in 0..<3 {
                let token = try tsa.authority.token(over: digest, .sha256)
                #expect(numbers.insert(token.tstInfo.serialNumber).inserted)
                // The counter alone keeps them apart, without the random octets behind it.
                let counter = SerialNumber(token.tstInfo.serialNumber.bytes.dropLast(8))
                #expect(numbers.insert(counter).inserted)
                count += 1
            }
            for line in try tsa.entries {
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
            }
        }
        #expect(numbers.count == 2 * count)
    }

    @Test("A record without its serial numbers, a foreign line and a second process are refused")
    func damagedLedger() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/tsa"
        do {
            let tsa = try SampleTSA(in: folder)
            _ = try tsa.authority.token(over: [UInt8](repeating: 7, count: 32), .sha256)
            let error = #expect(throws: DurableFileError.self) { try TimeStampLedger(path) }
            #expect(error?.code == .locked)
        }
        try FileManager.default.moveItem(atPath: path + "/serials", toPath: folder.path + "/serials")
        var error = #expect(throws: DurableFileError.self) { try TimeStampLedger(path, waiting: .seconds(5)) }
        #expect(error?.code == .truncated)
        try folder.write("tsa/serials", Array("lastro.tsa-serials/1 x\n".utf8))
        error = #expect(throws: DurableFileError.self) { try TimeStampLedger(path, waiting: .seconds(5)) }
        #expect(error?.code == .wrongKind)
        try FileManager.default.removeItem(atPath: path + "/serials")
        try FileManager.default.moveItem(atPath: folder.path + "/serials", toPath: path + "/serials")
        _ = try TimeStampLedger(path, waiting: .seconds(5))
        try folder.write("tsa/issued.jsonl", Array("{}\n".utf8))
        error = #expect(throws: DurableFileError.self) { try TimeStampLedger(path, waiting: .seconds(5)) }
        #expect(error?.code == .wrongKind)
    }

    @Test("Only a certificate for time-stamping alone, said critically, makes an authority")
    func certificates() throws {
        let wrong: [(TestExtension, TimeStampAuthorityDefect)] = [
            (.extendedKeyUsage(.timeStamping), .purpose),
            (.extendedKeyUsage(.timeStamping, .emailProtection).critical(), .purpose),
            (.extendedKeyUsage(.any).critical(), .purpose), (.basicConstraints(ca: false), .purpose),
        ]
        for (purpose, defect) in wrong {
            #expect(throws: defect) { try SampleTSA(SampleTSA.identity(purpose: purpose)) }
        }
        let template = CertificateTemplate.endEntity(
            .commonName("Exemplo"),
            .rsa2,
            adding: [.extendedKeyUsage(.timeStamping).critical()]
        )
        let identity = SampleTSA.root.issue(template.replacing(.keyUsage(.keyCertSign)))
        #expect(throws: TimeStampAuthorityDefect.keyUsage) { try SampleTSA(identity) }
        #expect(throws: SigningError.certificateMismatch) {
            try SoftwareSigner(
                key: TestKey.rsa3.privateKey,
                certificate: Certificate.parse(SampleTSA.identity().certificate[...])
            )
        }
    }

    @Test("A key on a token issues tokens; without the token there are none, and the record says which were begun")
    func tokenKey() throws {
        guard SoftTokens.isThere else { return }
        try OpenSSLCommand.withDirectory { command in
            let (shim, signer) = try SampleToken.signer()
            let tsa = try SampleTSA(SampleToken.identity, signer: signer)
            _ = try ask(tsa, command, ["-cert"]).outcome.get()
            let outcome = try command.outcome([
                "ts", "-verify", "-in", "response.tsr", "-queryfile", "request.tsq", "-CAfile", "root.pem", "-attime",
                "1772366400",
            ])
            #expect(outcome.status == 0, "\(outcome.output)")
            try shim.remove()
            let error = #expect(throws: TimeStampUnavailable.self) {
                try tsa.authority.token(over: [UInt8](repeating: 7, count: 32), .sha256)
            }
            #expect(error?.attempts.first?.reason == "key-unavailable")
            try shim.insert()
            #expect(throws: Never.self) { try tsa.authority.token(over: [UInt8](repeating: 7, count: 32), .sha256) }
            #expect(try tsa.entries.filter { $0.contains("\"key\":\"token\"") }.count == 3)
        }
    }
}
