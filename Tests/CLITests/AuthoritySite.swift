import ASN1
import Foundation
import TestPKI
import TestSupport

/// A time-stamp authority on loopback that tells the truth or lies as its path says, its certificates, and a workshop that
/// trusts its root.
///
/// Certificates are made around today: the authority is OpenSSL's own, which has today's clock.
final class AuthoritySite {
    let workshop: Workshop
    let server: LoopbackServer
    private let folder: TemporaryFolder

    init() throws {
        workshop = try Workshop()
        folder = try TemporaryFolder()
        let today = Instant(seconds: Int64(Date().timeIntervalSince1970))
        let (before, after) = (today.adding(seconds: -400 * 86_400), today.adding(seconds: 400 * 86_400))
        func root(_ name: String, _ key: TestKey) -> TestIdentity {
            .selfSigned(.authority(.commonName(name), key, notBefore: before, notAfter: after))
        }
        let purpose = TestExtension.extendedKeyUsage(.timeStamping).critical()
        func tsa(_ key: TestKey, until end: Instant? = nil, _ extensions: [TestExtension]) -> CertificateTemplate {
            .endEntity(.commonName("ACT de Teste"), key, notBefore: before, notAfter: end ?? after, adding: extensions)
        }
        let trusted = root("AC Raiz de Teste", .rsa1)
        let stranger = root("AC Estranha", .rsa2)
        let identities = [
            "root": trusted,
            "tsa": trusted.issue(tsa(.rsa4, [purpose])),
            "stranger": stranger.issue(tsa(.rsa5, [purpose])),
            "expired": trusted.issue(tsa(.rsa6, until: today.adding(seconds: -86_400), [purpose])),
            "noeku": trusted.issue(tsa(.rsa7, [])),
        ]
        for (name, identity) in identities { try folder.write(name + ".pem", Array(identity.pem.utf8)) }
        try FileManager.default.copyItem(atPath: folder.path + "/root.pem", toPath: workshop.path + "/root.pem")
        server = try LoopbackServer("tsa_server.py", [folder.path, PackageRoot.path + "/Tests/TestPKI/Keys"])
    }

    /// Writes `lastro.yaml` with these authorities, each by name, path at the server and further keys; behind one of one's own
    /// where there is one, given by its keys.
    func configure(
        _ authorities: [(name: String, path: String, more: String)],
        behind own: String? = nil,
        state: Bool = false
    ) throws {
        var text = state ? "state: state\n" : ""
        text += "timeStampAuthorities:\n"
        if let own { text += "  - {name: propria, policy: 2.16.76.1.6.99, state: estado, \(own)}\n" }
        for authority in authorities {
            let url = authority.path.hasPrefix("http") ? authority.path : server.address(authority.path)
            text += """
                  - {name: \(authority.name), kind: http, url: '\(url)', attempts: 1, policy: 2.16.76.1.6.99,
                     allowPrivateAddresses: true\(authority.more.isEmpty ? "" : ", " + authority.more)}

                """
        }
        try Data(text.utf8).write(to: URL(filePath: workshop.path + "/lastro.yaml"))
        if state {
            try FileManager.default.createDirectory(atPath: workshop.path + "/state", withIntermediateDirectories: true)
        }
    }

    /// Writes a document and returns its name.
    @discardableResult
    func document(_ name: String, _ text: String = "Contrato de teste, sem valor.\n") throws -> String {
        try Data(text.utf8).write(to: URL(filePath: workshop.path + "/" + name))
        return name
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: workshop.path + "/" + name) }

    /// What the server did, in order.
    var log: [String] {
        let text = (try? String(contentsOfFile: folder.path + "/log", encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    /// Runs `lastro timestamp request` with the configuration and the root.
    func request(_ arguments: String, environment: [String: String] = [:]) throws -> Workshop.Outcome {
        try workshop.run(
            "lastro timestamp request \(arguments) --config lastro.yaml --anchor root.pem",
            environment: environment
        )
    }
}
