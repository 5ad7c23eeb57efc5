import Foundation
import Testing

@Suite("The command line and the world around it")
struct IsolationTests {
    private static let validate = """
        lastro validate examples/1-valida examples/3-revogada-antes --trust-store examples/trust \
        --revocation examples/evidence --at 2026-06-01T12:00:00Z --format json
        """

    @Test("Variables that steer OpenSSL make no difference")
    func environment() throws {
        let workshop = try Workshop()
        let plain = try workshop.run(Self.validate)
        #expect(plain.status == 2)
        try Data("not a configuration [".utf8).write(to: URL(filePath: workshop.path + "/openssl.cnf"))
        let steered = try workshop.run(
            Self.validate,
            environment: [
                "SSL_CERT_FILE": workshop.path + "/examples/trust/roots/ac-raiz-de-teste-lastro.pem",
                "SSL_CERT_DIR": workshop.path + "/examples/trust/roots", "OPENSSL_CONF": workshop.path + "/openssl.cnf",
                "TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8", "http_proxy": "http://127.0.0.1:1",
            ]
        )
        #expect(steered.status == plain.status)
        #expect(steered.output == plain.output)
    }

    @Test("One job and four give the same bytes in input order")
    func jobs() throws {
        let workshop = try Workshop()
        let copy = "for i in $(seq 1 200); do cp -r examples/$((i % 5 + 1))-* many-$i; done"
        #expect(try workshop.run(copy).status == 0)
        let command = """
            ls -d many-* | lastro validate - --trust-store examples/trust --revocation examples/evidence \
            --at 2026-06-01T12:00:00Z --format json --jobs
            """
        let one = try workshop.run(command + " 1")
        let four = try workshop.run(command + " 4")
        #expect(one.status == 1)
        #expect(four.status == 1)
        #expect(one.output.count(where: { $0 == 0x0a }) == 200)
        #expect(one.output == four.output)
    }

    @Test(
        "200 inputs give the same bytes whatever threads, time zone, language, folder and order of creation",
        arguments: ["json", "html", "etsi", "text"]
    )
    func sameBytes(form: String) throws {
        let command = """
            ls -d many-* | sort | lastro validate - --trust-store examples/trust --revocation examples/evidence \
            --at 2026-06-01T12:00:00Z --format \(form)
            """
        let first = try Workshop()
        #expect(try first.run(Self.copies(of: "$(seq 1 200)")).status == 0)
        let one = try first.run(command + " --jobs 1", environment: ["TZ": "UTC", "LANG": "C", "LC_ALL": "C"])
        let second = try Workshop()
        #expect(try second.run(Self.copies(of: "$(seq 200 -1 1)")).status == 0)
        let other = try second.run(
            command + " --jobs 4",
            environment: ["TZ": "America/Sao_Paulo", "LANG": "pt_BR.UTF-8", "LC_ALL": "pt_BR.UTF-8"]
        )
        #expect(one.status == 1 && other.status == 1)
        #expect(one.output.count > 200_000)
        #expect(one.output == other.output)
    }

    private static func copies(of numbers: String) -> String {
        "for i in \(numbers); do cp -r examples/$((i % 5 + 1))-* many-$i; done"
    }

    @Test("Without any network interface the verdict is the same")
    func networkNamespace() throws {
        let workshop = try Workshop()
        let flags = try ["-rn", "-n"].first { try workshop.run("unshare \($0) true").status == 0 }
        guard let flags else {
            print("skipped: unshare -n is not permitted here")
            return
        }
        let outside = try workshop.run(Self.validate)
        let inside = try workshop.run("unshare \(flags) " + Self.validate)
        #expect(inside.status == outside.status)
        #expect(inside.output == outside.output)
    }

    @Test("No socket is opened, and the library that could open one is not loaded")
    func noSocket() throws {
        let workshop = try Workshop()
        guard try workshop.run("strace -f -o trace.txt true").status == 0 else {
            print("skipped: strace is not there or not permitted")
            return
        }
        let traced = try workshop.run("strace -f -e trace=socket,connect,openat -o trace.txt " + Self.validate)
        #expect(traced.status == 2)
        let trace = try String(contentsOfFile: workshop.path + "/trace.txt", encoding: .utf8)
        #expect(!trace.contains("socket("))
        #expect(!trace.contains("connect("))
        #expect(trace.contains("libcrypto.so"))
        #expect(!trace.contains("libcurl.so"))
    }

    @Test("A reader that has seen enough ends the run quietly")
    func brokenPipe() throws {
        let workshop = try Workshop()
        let outcome = try workshop.run(Self.validate + " --format text | head -n 1 >/dev/null; exit ${PIPESTATUS[0]}")
        #expect([2, 141].contains(outcome.status))
        #expect(outcome.messages.isEmpty)
    }

    @Test("A full disk is an error of output")
    func fullDevice() throws {
        let workshop = try Workshop()
        let outcome = try workshop.run(Self.validate + " > /dev/full")
        #expect(outcome.status == 74)
        #expect(String(decoding: outcome.messages, as: UTF8.self).hasPrefix("lastro: error: standard output: "))
    }

    @Test("Messages that cannot be written change no exit code")
    func fullDeviceForMessages() throws {
        let workshop = try Workshop()
        #expect(try workshop.run("lastro validate nowhere.p7s 2> /dev/full").status == 66)
    }
}
