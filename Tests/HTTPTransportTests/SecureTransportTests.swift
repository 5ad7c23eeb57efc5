import Foundation
import LibCrypto
import TestSupport
import Testing

@testable import HTTPTransport

/// https against a server with certificates that `openssl` made.
@Suite struct SecureTransportTests {
    /// A server whose certificate is its own issuer, and a second certificate for clients.
    private struct Site {
        let openssl: OpenSSLCommand
        let server: LoopbackServer

        init(demandsClient: Bool = false) throws {
            openssl = try OpenSSLCommand()
            for name in ["servidor", "cliente", "outro"] {
                try openssl.run(
                    "req",
                    "-x509",
                    "-newkey",
                    "ec",
                    "-pkeyopt",
                    "ec_paramgen_curve:P-256",
                    "-nodes",
                    "-days",
                    "2",
                    "-subj",
                    "/CN=\(name).example",
                    "-addext",
                    "subjectAltName=IP:127.0.0.1",
                    "-keyout",
                    "\(name).key",
                    "-out",
                    "\(name).pem"
                )
            }
            let folder = openssl.directory.path
            let client = demandsClient ? ["--client-ca", folder + "/cliente.pem"] : []
            server = try LoopbackServer(
                "web_server.py",
                ["--tls", folder + "/servidor.pem", folder + "/servidor.key"] + client
            )
        }

        func path(_ name: String) -> String { openssl.directory.appending(path: name).path }

        func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path(name)))) }

        func status(_ change: (inout HTTPClientOptions) throws -> Void) throws -> Int {
            var options = HTTPClientOptions()
            options.allowsPrivateAddresses = true
            options.authorities = .certificates(try bytes("servidor.pem"))
            try change(&options)
            let address = try HTTPAddress(server.address("echo", scheme: "https"))
            return try HTTPClient(options).perform(HTTPRequest(.get, address, maximumBodySize: 10_000)).status
        }
    }

    @Test("A server counts by the authorities that were named, and by no others") func authorities() throws {
        let site = try Site()
        #expect(try site.status { _ in } == 200)
        #expect(throws: HTTPTransportError(.insecure, function: "")) {
            try site.status { $0.authorities = .certificates(try site.bytes("outro.pem")) }
        }
        #expect(throws: HTTPTransportError(.noAuthorities, function: "")) { try site.status { $0.authorities = .none } }
        #expect(throws: HTTPTransportError(.insecure, function: "")) { try site.status { $0.authorities = .system } }
    }

    @Test("A server that wants to know us gets our certificate") func client() throws {
        let site = try Site(demandsClient: true)
        #expect(throws: HTTPTransportError.self) { try site.status { _ in } }
        let status = try site.status {
            $0.clientCertificate = .init(certificate: site.path("cliente.pem"), key: site.path("cliente.key"))
        }
        #expect(status == 200)
        #expect(throws: HTTPTransportError(.clientCertificate, function: "")) {
            try site.status {
                $0.clientCertificate = .init(certificate: site.path("cliente.pem"), key: site.path("outro.key"))
            }
        }
    }

    @Test("A client's key under a passphrase is used with it, and with no other") func passphrase() throws {
        let site = try Site(demandsClient: true)
        try site.openssl.run(
            "pkey",
            "-in",
            "cliente.key",
            "-aes-256-cbc",
            "-passout",
            "pass:senha de teste",
            "-out",
            "fechada.key"
        )
        func status(_ passphrase: String?) throws -> Int {
            var bytes = Array((passphrase ?? "").utf8)
            let secret = passphrase == nil ? nil : LibCrypto.SecretBytes(taking: &bytes)
            return try site.status {
                $0.clientCertificate = .init(
                    certificate: site.path("cliente.pem"),
                    key: site.path("fechada.key"),
                    passphrase: secret
                )
            }
        }
        #expect(try status("senha de teste") == 200)
        for wrong in ["outra", "", nil] {
            #expect(throws: HTTPTransportError(.clientCertificate, function: "")) { try status(wrong) }
        }
    }

    @Test("From https nobody is sent to http") func downgrade() throws {
        let site = try Site()
        let plain = try LoopbackServer("web_server.py")
        var options = HTTPClientOptions()
        options.allowsPrivateAddresses = true
        options.authorities = .certificates(try site.bytes("servidor.pem"))
        options.mayRedirect = { _ in true }
        let address = try HTTPAddress(site.server.address("redirect?to=\(plain.address("echo"))", scheme: "https"))
        #expect(throws: HTTPTransportError(.redirectRefused, function: "")) {
            try HTTPClient(options).perform(HTTPRequest(.get, address, maximumBodySize: 10_000))
        }
    }
}
