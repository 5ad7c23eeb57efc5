import Foundation
import TestSupport
import Testing

/// `lastro revocation import` of what certomancer issued and of what OpenSSL made up.
@Suite struct RevocationImportTests {
    /// Makes CRLs (`list KEY CERTIFICATE OUT [OPTION…]`) and OCSP responses
    /// (`answer RESPONDER KEY AUTHORITY ABOUT OUT`) in the folder `media`.
    private static let tools = """
        K=$PACKAGE/Tests/TestPKI/Keys; mkdir -p media; : > index; echo 01 > number
        printf 'V\\t490101000000Z\\t\\t1234\\tunknown\\t/CN=x\\n' > answers
        printf '[ca]\\ndefault_ca=d\\n[d]\\ndatabase=index\\ncrlnumber=number\\ndefault_md=sha256\\ndefault_crl_days=30\\n' > c
        list() { openssl ca -config c -gencrl -keyfile $1 -cert $2 "${@:4}" 2>> made | openssl crl -outform DER -out media/$3; }
        answer() { openssl ocsp -index answers -CA $3 -rsigner $1 -rkey $2 -issuer $3 -serial 0x1234 -no_nonce \\
            -ndays 7 -respout media/$5 >> made 2>&1; }

        """

    private static func objects(_ outcome: Workshop.Outcome) throws -> [[String: Any]] {
        try String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    private static func states(_ outcome: Workshop.Outcome) throws -> [String] {
        try objects(outcome).map { object in
            let reason = (object["reason"] as? String).map { " \($0)" } ?? ""
            return "\(object["kind"] as? String ?? "-") \(object["status"] ?? "")\(reason)"
        }
    }

    private static let take =
        "lastro revocation import media --to lcr --anchor root.pem --certificates interm.pem --json"

    /// What the import says of one file that the shell made in `media`.
    private static func imported(_ site: PKISite, _ script: String) throws -> (states: [String], status: Int32) {
        let made = try site.workshop.run("rm -rf media made; \(tools)\(script); ls media | grep -q . || cat made >&2")
        #expect(made.messages.isEmpty, "\(String(decoding: made.messages, as: UTF8.self))")
        let outcome = try site.workshop.run(take)
        return (try states(outcome), outcome.status)
    }

    @Test("The folder of a fetch comes in whole, as the fetch would have written it, twice without change")
    func folder() throws {
        guard let site = try PKISite() else { return }
        let fetch = "lastro revocation fetch signer.pem --to media --config lastro.yaml --anchor root.pem"
        #expect(try site.workshop.run(fetch).status == 0)
        let command = "lastro revocation import media --to lcr --anchor root.pem --json"
        let first = try site.workshop.run(command)
        #expect(first.status == 0)
        #expect(try Self.states(first).sorted() == ["certificate added", "crl added", "crl added", "ocsp added"])
        #expect(try site.workshop.run("diff -r -x '.lock' -x fetch-state.json media lcr").output.isEmpty)
        let second = try site.workshop.run(command)
        #expect(second.status == 0)
        #expect(
            try Self.states(second).sorted() == ["certificate present", "crl present", "crl present", "ocsp present"]
        )
        let chain = "lastro chain signer.pem --anchor root.pem --certificates lcr --revocation lcr"
        #expect(try site.workshop.run(chain).status == 0)
        let text = try site.workshop.run("lastro revocation import media --to outra --anchor root.pem")
        #expect(String(decoding: text.output, as: UTF8.self).contains("acrescentada  LCR  media/"))
    }

    @Test("PEM and DER in files of any name; a block that is nothing known is named, the rest kept") func armour()
        throws
    {
        guard let site = try PKISite() else { return }
        let key = "$K/rsa-2048-02.pem"
        let script = """
            list \(key) interm.pem x; openssl crl -inform DER -in media/x -out media/lista.txt; rm media/x
            printf -- '-----BEGIN X509 CRL-----\\nAAAA\\n-----END X509 CRL-----\\n' >> media/lista.txt
            """
        let outcome = try Self.imported(site, script)
        #expect(outcome.states == ["crl added", "- refused content-unreadable"])
        #expect(outcome.status == 65)
        #expect(site.stored.count == 1)
    }

    /// What no authority said, and why it is refused.
    private static let lies = [
        // A stranger of the authority's name, and one of another.
        (
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout s.key -out s.pem -days 9 -subj "
                + "'/C=BR/O=Lastro Teste/CN=AC de Teste' 2>/dev/null; list s.key s.pem x",
            "xcv-revocation-not-authentic"
        ),
        (
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout s.key -out s.pem -days 9 -subj "
                + "'/CN=AC Estranha' 2>/dev/null; list s.key s.pem x", "issuer-unknown"
        ),
        // The stranger brings his certificate along: that is no anchor.
        (
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout s.key -out s.pem -days 9 -subj "
                + "'/CN=AC Estranha' 2>/dev/null; list s.key s.pem x; cp s.pem media/y", "xcv-chain-not-found"
        ),
        // A holder's key is not for CRLs.
        ("list $K/rsa-2048-03.pem signer.pem x; cp signer.pem media/y", "xcv-keyusage-crlsign-missing"),
        (
            "list $K/rsa-2048-02.pem interm.pem x -crl_lastupdate 20480101000000Z -crl_nextupdate 20480201000000Z",
            "xcv-crl-not-yet-valid"
        ),
        // Before the authority was there.
        (
            "list $K/rsa-2048-02.pem interm.pem x -crl_lastupdate 20190101000000Z -crl_nextupdate 20190201000000Z",
            "xcv-cert-not-yet-valid"
        ),
        ("list $K/rsa-2048-02.pem interm.pem y; head -c 200 media/y > media/x; rm media/y", "content-unreadable"),
        (": > media/x", "content-unreadable"),
        ("head -c 3000000 /dev/zero | tr '\\0' '0' > media/x", "content-unreadable"),
        // OCSP: a certificate for another purpose, one of another authority, a stranger; a responder's refusal.
        ("answer signer.pem $K/rsa-2048-03.pem interm.pem signer x", "xcv-keyusage-purpose-missing"),
        ("answer responder.pem $K/rsa-2048-05.pem root.pem interm x", "xcv-ocsp-responder-not-authorized"),
        (
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout s.key -out s.pem -days 9 -subj "
                + "'/CN=OCSP Estranho' 2>/dev/null; answer s.pem s.key interm.pem signer x", "xcv-chain-not-found"
        ),
        ("printf '\\x30\\x03\\x0a\\x01\\x06' > media/x", "responder-error"),
    ]

    @Test("What no authority said is refused with the reason, and nothing kept") func refused() throws {
        guard let site = try PKISite() else { return }
        for (script, reason) in Self.lies {
            let outcome = try Self.imported(site, script)
            #expect(outcome.states.contains { $0.hasSuffix("refused \(reason)") }, "\(script): \(outcome.states)")
            #expect(outcome.states.allSatisfy { $0.contains(" refused ") }, "\(script)")
            #expect(outcome.status == (reason == "content-unreadable" ? 65 : 1), "\(script)")
        }
        #expect(site.stored.isEmpty)
    }

    @Test("A response by the authority itself or by who it appointed is kept") func responders() throws {
        guard let site = try PKISite() else { return }
        // The third has no id-pkix-ocsp-nocheck: who relies on the response asks for its status.
        let unchecked =
            "openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout n.key -out n.csr -subj '/CN=OCSP' "
            + "2>/dev/null; echo extendedKeyUsage=OCSPSigning > n.cnf; openssl x509 -req -in n.csr -CA interm.pem "
            + "-CAkey $K/rsa-2048-02.pem -days 9 -extfile n.cnf -out n.pem 2>/dev/null; answer n.pem n.key"
        for responder in [
            "answer interm.pem $K/rsa-2048-02.pem", "answer responder.pem $K/rsa-2048-05.pem", unchecked,
        ] {
            let outcome = try Self.imported(site, responder + " interm.pem signer x")
            #expect(outcome.states == ["ocsp added"], "\(responder)")
            #expect(outcome.status == 0)
        }
        #expect(site.stored.count == 3 && site.stored.allSatisfy { $0.hasPrefix("ac-de-teste-") })
    }

    @Test("A response whose signature was changed is refused") func flipped() throws {
        guard let site = try PKISite() else { return }
        let flip = "python3 -c \"p='media/x'; b=bytearray(open(p,'rb').read()); i=b.rindex(b'\\x18\\x0f')+15; "
        let outcome = try Self.imported(
            site,
            "answer interm.pem $K/rsa-2048-02.pem interm.pem signer x; \(flip)b[i]^=1; open(p,'wb').write(b)\""
        )
        #expect(outcome.states == ["ocsp refused xcv-revocation-not-authentic"])
        #expect(outcome.status == 1)
    }

    @Test("A path that is not there is told before a folder is made; no folder named is a matter of usage")
    func usage() throws {
        guard let site = try PKISite() else { return }
        let missing = try site.workshop.run("lastro revocation import nowhere --to lcr --anchor root.pem")
        #expect(missing.status == 66)
        #expect(try site.workshop.run("ls lcr").status != 0)
        #expect(try site.workshop.run("lastro revocation import root.pem --anchor root.pem").status == 64)
        #expect(try site.workshop.run("lastro revocation import --anchor root.pem").status == 64)
    }
}
