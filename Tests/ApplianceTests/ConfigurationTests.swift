import ASN1
import Foundation
import LibCrypto
import TestSupport
import Testing

@testable import Appliance

@Suite struct ConfigurationTests {
    private static func read(_ text: String) throws -> Configuration {
        let folder = try TemporaryFolder()
        return try withExtendedLifetime(folder) {
            let path = try folder.write("lastro.yaml", Array(text.utf8))
            return try Configuration(option: path)
        }
    }

    @Test("Without a file every section is as if absent, and nothing may be fetched")
    func absent() throws {
        let locations = Locations(environment: [:], workingDirectory: "/", executable: "/nowhere/lastro")
        let configuration = try Configuration(option: nil, locations: locations)
        #expect(configuration.timeStampAuthorities.isEmpty)
        #expect(configuration.fetching.allowedHosts.isEmpty)
        #expect(!configuration.fetching.transport.allowsPrivateAddresses)
    }

    @Test("Each key of an authority is read; relative paths start at the file")
    func authority() throws {
        let text = """
            timeStampAuthorities:
              - name: act-um
                kind: http
                url: https://act.example/tsp
                policy: 2.16.76.1.6.6
                digests: [SHA-256, SHA-512]
                credentials: act.credentials
                authorities: act-tls.pem
                clientCertificate: /etc/lastro/cliente.pem
                clientKey: /etc/lastro/cliente.key
                clientKeySecret: fd:7
                proxy: http://proxy.example:3128
                connectTimeout: 5
                totalTimeout: 20
                quota: {requests: 100, window: 3600}
                clockTolerance: 60
                attempts: 3
                allowPrivateAddresses: true
            """
        let configuration = try Self.read(text)
        guard case .http(let authority) = try #require(configuration.timeStampAuthorities.first) else { return }
        #expect(authority.name == "act-um")
        #expect(authority.url == "https://act.example/tsp")
        #expect(authority.policy?.description == "2.16.76.1.6.6")
        #expect(authority.digests == [.sha256, .sha512])
        #expect(authority.credentials?.hasSuffix("/act.credentials") == true)
        #expect(authority.credentials?.hasPrefix("/") == true)
        #expect(authority.transport.clientKey == "/etc/lastro/cliente.key")
        #expect(authority.transport.clientKeySecret == .descriptor(7))
        #expect(authority.transport.proxy == "http://proxy.example:3128")
        #expect(authority.transport.connectTimeout == 5)
        #expect(authority.transport.totalTimeout == 20)
        #expect(authority.quota == .init(requests: 100, window: 3_600))
        #expect(authority.clockTolerance == 60)
        #expect(authority.attempts == 3)
        #expect(authority.transport.allowsPrivateAddresses)
    }

    @Test("The example of the documentation is one that is accepted") func documented() throws {
        let text = try String(contentsOfFile: PackageRoot.path + "/Documentation/Configuration.md", encoding: .utf8)
        let block = try #require(text.components(separatedBy: "```yaml\n").dropFirst().first)
        let yaml = try #require(block.components(separatedBy: "\n```").first)
        let configuration = try Self.read(yaml)
        #expect(configuration.timeStampAuthorities.map(\.name) == ["act-exemplo", "propria"])
        #expect(configuration.state == "/var/lib/lastro")
        #expect(configuration.fetching.allowedHosts == ["acraiz.icpbrasil.gov.br", "*.example"])
    }

    @Test(
        "What is unknown, missing, twice there or unsafe is an error of the configuration",
        arguments: [
            "timeStampAuthority: []",
            "timeStampAuthorities: [{name: a, kind: http}]",
            "timeStampAuthorities: [{name: a, kind: ftp, url: 'http://a.example/'}]",
            "timeStampAuthorities: [{name: a, kind: http, url: 'ftp://a.example/'}]",
            "timeStampAuthorities: [{name: a, kind: http, url: 'http://user:word@a.example/'}]",
            "timeStampAuthorities: [{name: a b, kind: http, url: 'http://a.example/'}]",
            "timeStampAuthorities: [{name: a, kind: http, url: 'https://a.example/'}]",
            "timeStampAuthorities: [{name: a, kind: http, url: 'http://a.example/', credentials: secret}]",
            "timeStampAuthorities: [{name: a, kind: http, url: 'http://a.example/', clientKey: key}]",
            "timeStampAuthorities: [{name: a, kind: http, url: 'http://a.example/', digests: [SHA-1]}]",
            "timeStampAuthorities: [{name: a, kind: http, url: 'http://a.example/', quota: {requests: 0, window: 1}}]",
            """
            timeStampAuthorities:
              - {name: a, kind: http, url: 'http://a.example/'}
              - {name: a, kind: http, url: 'http://b.example/'}
            """,
            "fetching: {allowedHosts: ['*example']}",
            "fetching: {allowedHosts: ['http://a.example']}",
            "fetching: {maximumCRLSize: 0}",
            "fetching: 5",
            "[]",
        ]
    )
    func refused(text: String) {
        #expect {
            try Self.read(text)
        } throws: { error in
            (error as? ApplianceError)?.kind == .configuration
        }
    }

    @Test(arguments: [
        ("*", "a.example", true), ("a.example", "a.example", true), ("a.example", "b.a.example", false),
        ("*.example", "a.example", true), ("*.example", "example", false), ("*.example", "aexample", false),
    ])
    func hostsMatch(pattern: String, host: String, matches: Bool) {
        #expect(HostPattern.matches(pattern, host: host) == matches)
    }
}
