import Foundation
import SignatureValidation
import Testing

@testable import ValidationReport

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct ETSIReportTests {
    private static let samples = [
        SampleReports.passed, SampleReports.changed, SampleReports.hostile,
        SampleHistories.report(SampleHistories.allowed),
    ]

    private static let failure = FailureReport(
        name: "x.p7s: \u{0}<nada>",
        code: "INPUT_MISSING",
        message: LocalizedText("x.p7s: arquivo inexistente", "x.p7s: no such file"),
        hint: nil,
        exitCode: 66
    )

    private static let everyReport: [String] = samples.map { $0.render(as: .etsi, language: .portuguese) }

    @Test func `The structure is that of ETSI TS 119 102-2, by a grammar written from its clauses`() throws {
        let grammar = ExternalTool.package.appending(path: "Documentation/Schemas/etsi-validation-report.rng").path
        guard try ExternalTool.run("xmllint", ["--version"], input: "").status == 0 else {
            print("skipped: xmllint is missing (apt-get install libxml2-utils)")
            return
        }
        var volume = ReportVolume(.etsi, .english)
        for (index, report) in Self.samples.enumerated() {
            volume.append(report.part(of: .etsi, language: .english, number: index + 1))
        }
        volume.append(Self.failure.part(of: .etsi, language: .english, number: 9))
        for report in Self.everyReport + [volume.make()] {
            let result = try ExternalTool.run("xmllint", ["--noout", "--relaxng", grammar, "-"], input: report)
            #expect(result.status == 0, "\(result.output)")
        }
    }

    @Test func `Every reference leads to an object, and identifiers are unique`() throws {
        for report in Self.everyReport {
            let document = try ETSIDocument(report)
            #expect(document.references.subtracting(document.identifiers).sorted() == [])
            #expect(document.identifierCount == document.identifiers.count)
            #expect(!document.identifiers.isEmpty)
        }
    }

    @Test func `Indications, process and times are the standard's`() {
        let passed = Self.everyReport[0]
        for fact in [
            "<MainIndication>urn:etsi:019102:mainindication:total-passed</MainIndication>",
            "urn:etsi:019102:validationprocess:LTVM", "<POETime>2026-01-31T23:30:00Z</POETime>",
            "<ValidationTime>2026-11-21T04:00:00Z</ValidationTime>",
            "http://www.w3.org/2001/04/xmlenc#sha256", "<ds:SignatureValue>AQID/w==</ds:SignatureValue>",
            "urn:etsi:019102:mainindication:passed",
        ] {
            #expect(passed.contains(fact), "\(fact)")
        }
        let changed = Self.everyReport[1]
        for fact in [
            "<MainIndication>urn:etsi:019102:mainindication:total-failed</MainIndication>",
            "<SubIndication>urn:etsi:019102:subindication:HASH_FAILURE</SubIndication>",
            "urn:lastro:finding:CV-MESSAGEDIGEST-MISMATCH", "urn:etsi:019102:validationprocess:Basic",
        ] {
            #expect(changed.contains(fact), "\(fact)")
        }
    }

    @Test func `A revocation names certificate, time, reason and list`() {
        let report = SampleReports.revoked.render(as: .etsi, language: .english)
        for fact in [
            "<RevocationTime>2026-01-01T00:00:00Z</RevocationTime>",
            "urn:etsi:019102:revocationReason:keyCompromise", "<RevocationObject VOReference=\"R-",
            "urn:etsi:019102:subindication:REVOKED_NO_POE",
        ] {
            #expect(report.contains(fact), "\(fact)")
        }
    }

    @Test(arguments: [
        ("<a b=\"c\">&", "&lt;a b=&quot;c&quot;&gt;&amp;"), ("a\u{0}\u{b}", "a&lt;U+0000&gt;&lt;U+000B&gt;"),
        ("\t\n\r", "&#x9;&#xA;&#xD;"), ("\u{202e}x", "&#x202E;x"), ("]]>", "]]&gt;"), ("\u{fffe}", "&lt;U+FFFE&gt;"),
        ("São João", "São João"),
    ])
    func `Text is what XML 1.0 can carry`(_ text: String, _ written: String) {
        #expect(XMLWriter.escaped(text) == written)
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `Base64 is RFC 4648's, by its test vectors`(_ text: String, _ written: String) {
        #expect(Base64.encode(text.utf8) == written)
    }
}

/// The identifiers and references of a report, read by Foundation's parser.
private final class ETSIDocument: NSObject, XMLParserDelegate {
    private(set) var identifiers: Set<String> = []
    private(set) var identifierCount = 0
    private(set) var references: Set<String> = []

    init(_ text: String) throws {
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        try #require(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "?")")
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        if let identifier = attributes["id"] {
            identifiers.insert(identifier)
            identifierCount += 1
        }
        if let reference = attributes["VOReference"] { references.insert(reference) }
    }
}
