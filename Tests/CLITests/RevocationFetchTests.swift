import Foundation
import TestSupport
import Testing

/// `lastro revocation fetch` from certomancer's CRL repositories and OCSP responder.
@Suite("lastro revocation")
struct RevocationFetchTests {
    private static func objects(_ outcome: Workshop.Outcome) throws -> [[String: Any]] {
        try String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    private static func states(_ outcome: Workshop.Outcome) throws -> [String] {
        try objects(outcome).map { object in
            let reason = object["reason"] as? String
            return "\(object["kind"] ?? "") \(object["status"] ?? "")" + (reason.map { " \($0)" } ?? "")
        }
    }

    private static func messages(_ outcome: Workshop.Outcome) -> String {
        String(decoding: outcome.messages, as: UTF8.self)
    }

    @Test("CRLs and responses of the certificate and its authority are kept, and judge the chain offline")
    func fetch() throws {
        guard let site = try PKISite() else { return }
        let outcome = try site.fetch("signer.pem --json")
        #expect(outcome.status == 0, "\(Self.messages(outcome))")
        #expect(try Self.states(outcome) == ["ocsp stored", "crl stored", "crl stored"])
        #expect(site.stored.count == 3)
        let chain = "lastro chain signer.pem --anchor root.pem --certificates interm.pem --format json"
        #expect(try site.workshop.run(chain).status == 2)
        let judged = try site.workshop.run(chain + " --revocation lcr")
        #expect(judged.status == 0, "\(String(decoding: judged.output, as: UTF8.self))")
    }

    @Test("A revoked certificate's evidence is evidence: it is kept, and OpenSSL reads it")
    func revoked() throws {
        guard let site = try PKISite() else { return }
        #expect(try site.fetch("revoked.pem").status == 0)
        let list = try #require(site.stored.first { $0.hasSuffix(".crl") && $0.hasPrefix("ac-de-teste-") })
        let openssl = try site.workshop.run(
            "openssl crl -inform DER -in lcr/\(list) -noout -text | grep 'Serial Number'"
        )
        #expect(openssl.status == 0)
        let chain =
            "lastro chain revoked.pem --anchor root.pem --certificates interm.pem --revocation lcr --format json"
        #expect(String(decoding: try site.workshop.run(chain).output, as: UTF8.self).contains("REVOKED"))
    }

    @Test("What has not changed is not sent again; a file that was damaged is")
    func conditional() throws {
        guard let site = try PKISite() else { return }
        #expect(try site.fetch("signer.pem --kind crl").status == 0)
        let again = try site.fetch("signer.pem --kind crl --json")
        #expect(try Self.states(again) == ["crl unchanged", "crl unchanged"])
        #expect(site.log == ["crls 200", "crls 200", "crls 304", "crls 304"])
        let list = try #require(site.stored.first { $0.hasPrefix("ac-de-teste-") })
        #expect(try site.workshop.run("chmod u+w lcr/\(list); echo x > lcr/\(list)").status == 0)
        _ = try site.fetch("signer.pem --kind crl --json")
        #expect(site.log.count(where: { $0 == "crls 200" }) == 3)
    }

    @Test("Certificates of one authority have its list fetched once") func once() throws {
        guard let site = try PKISite() else { return }
        #expect(try site.fetch("signer.pem revoked.pem --kind crl").status == 0)
        #expect(site.log == ["crls 200", "crls 200"])
    }

    @Test(
        "What does not verify is not kept",
        arguments: [("flip", "xcv-"), ("garbage", "content-unreadable"), ("huge", "answer-too-large")]
    )
    func lies(mode: String, reason: String) throws {
        guard let site = try PKISite() else { return }
        try site.behave(mode)
        let outcome = try site.fetch("signer.pem --json")
        #expect(outcome.status == 69)
        let states = try Self.states(outcome)
        #expect(states.count == 3)
        for (state, kind) in zip(states, ["ocsp", "crl", "crl"]) {
            #expect(state.hasPrefix("\(kind) refused \(reason)"), "\(states)")
        }
        #expect(site.stored.isEmpty)
    }

    @Test("Another authority's list in the place of the right one is not kept") func otherList() throws {
        guard let site = try PKISite() else { return }
        try site.behave("other")
        let outcome = try site.fetch("signer.pem --kind crl --json")
        let states = try Self.states(outcome)
        #expect(states.first?.hasPrefix("crl refused ") == true, "\(states)")
        #expect(!site.stored.contains { $0.hasPrefix("ac-de-teste-") })
    }

    @Test("Hosts that nobody allowed are not asked, nor the own machine without leave")
    func hosts() throws {
        guard let site = try PKISite() else { return }
        try site.write("lastro.yaml", "fetching: {allowedHosts: [lcr.example], allowPrivateAddresses: true}")
        let outcome = try site.fetch("signer.pem --json")
        #expect(outcome.status == 69)
        #expect(try Set(Self.states(outcome)) == ["ocsp refused host-not-allowed", "crl refused host-not-allowed"])
        #expect(site.log.isEmpty)
        #expect(try site.fetch("signer.pem --kind crl --allow-host 127.0.0.1").status == 0)
        try site.write("lastro.yaml", "fetching: {allowedHosts: ['*']}")
        let own = try site.fetch("signer.pem --json")
        #expect(try Set(Self.states(own)) == ["ocsp refused address-private", "crl refused address-private"])
    }

    @Test("A missing authority is fetched, and kept where it leads to the anchor") func missingAuthority() throws {
        guard let site = try PKISite() else { return }
        let command = "lastro revocation fetch signer.pem --to lcr --config lastro.yaml --anchor root.pem --json"
        let outcome = try site.workshop.run(command)
        #expect(outcome.status == 0, "\(Self.messages(outcome))")
        #expect(try Self.states(outcome) == ["certificate stored", "ocsp stored", "crl stored", "crl stored"])
        let chain = "lastro chain signer.pem --anchor root.pem --certificates lcr --revocation lcr"
        #expect(try site.workshop.run(chain).status == 0)
    }

    @Test("Without a path to an anchor nothing could be verified: nothing is asked about revocation, and nothing kept")
    func chain() throws {
        guard let site = try PKISite() else { return }
        let other = "examples/trust/roots/ac-raiz-de-teste-lastro.pem"
        let outcome = try site.workshop.run(
            "lastro revocation fetch signer.pem --to lcr --config lastro.yaml --anchor \(other) --json"
        )
        #expect(outcome.status == 69)
        #expect(try Set(Self.states(outcome)) == ["ocsp refused chain-unknown", "crl refused chain-unknown"])
        #expect(site.log == ["certs 200"])
        #expect(site.stored.isEmpty)
    }

    @Test("What is there is listed, in both languages") func list() throws {
        guard let site = try PKISite() else { return }
        #expect(try site.fetch("signer.pem").status == 0)
        let listed = try Self.objects(site.workshop.run("lastro revocation list lcr --json"))
        #expect(listed.compactMap { $0["kind"] as? String }.sorted() == ["crl", "crl", "ocsp"])
        #expect(listed.allSatisfy { $0["outdated"] as? Bool == false })
        let text = String(decoding: try site.workshop.run("lastro revocation list lcr").output, as: UTF8.self)
        #expect(text.contains("CN=AC de Teste"))
    }

    @Test("certomancer's TSA gives a token that passes") func timeStamp() throws {
        guard let site = try PKISite() else { return }
        let url = site.server.address("test/tsa/tsa")
        try site.write(
            "lastro.yaml",
            "timeStampAuthorities: [{name: act, kind: http, url: '\(url)', allowPrivateAddresses: true}]"
        )
        try site.write("um.txt", "um")
        let outcome = try site.workshop.run(
            "lastro timestamp request um.txt --config lastro.yaml --anchor root.pem --json"
        )
        #expect(outcome.status == 0, "\(Self.messages(outcome))")
        #expect(try site.workshop.run("openssl ts -verify -data um.txt -in um.txt.tsr -CAfile root.pem").status == 0)
    }
}
