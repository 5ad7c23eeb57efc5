import ASN1
import Appliance
import EvidenceArchive
import EvidenceRenewal
import LibCrypto
import TestPKI
import TestSupport
import Testing
import TransparencyLog
import ValidationReport

/// What `lastro renew` prints: against the schema in the repository, and in both languages.
@Suite struct RenewalOutputTests {
    private static let validator = """
        import json, sys
        try:
            import jsonschema
        except ImportError:
            sys.exit("skipped: jsonschema is not installed")
        kind = getattr(jsonschema, "Draft202012Validator", None)
        if kind is None: sys.exit("skipped: jsonschema is too old for draft 2020-12")
        schema = json.load(open(sys.argv[1]))
        kind.check_schema(schema)
        for line in open(sys.argv[2]): kind(schema).validate(json.loads(line))
        print("valid")
        """

    private func steps() throws -> [RenewalStep] {
        let object = try ObjectDigest(hashing: [1])
        let end = ProofEnd(at: .utc("2030-01-01"), reason: .authorityCertificate)
        return [
            .sealed(batch: 4, objects: 3, .sha256), .sealed(batch: nil, objects: 3, nil),
            .prepared(batch: 5, tokens: 2), .renewed(batch: 6, tokens: 2, batches: 9, end: end),
            .rehashed(batch: nil, batches: 1, objects: 3, .sha512, end: end), .lost(object, batch: 4, end: end),
            .replaced(batch: 7, batches: 1, objects: 3), .warned([RenewalRefusal(source: "act", reason: "timeout")]),
            .stamped(batch: 4, key: "software"),
            .signed(
                SignedAuditCheckpoint(
                    checkpoint: Checkpoint(origin: try LogOrigin("lastro/0"), size: 7, root: try MerkleHash.empty()),
                    key: "lastro/0+00000000+AA==",
                    custody: .token,
                    path: "audit/signatures/00000000/007",
                    isNew: true
                )
            ),
            .fetched(pieces: 3), .unanchored(tokens: 2),
            .notFetched([RenewalRefusal(source: "crl http://lcr.example/ac.crl", reason: "timeout")]),
        ]
    }

    @Test("Every line is of the schema")
    func schema() throws {
        var lines = try steps().map { try $0.json(isDryRun: false) }.joined()
        var summary = RenewalSummary()
        lines += try summary.json()
        summary.waiting = 3
        summary.failure = [RenewalRefusal(source: "act", reason: "timeout")]
        summary.signingFailure = ApplianceError(.unavailable, "no token")
        summary.next = ProofEnd(at: .utc("2030-01-01"), reason: .digest)
        lines += try summary.json()
        summary = RenewalSummary()
        summary.isBelowThreshold = true
        lines += try summary.json()
        let folder = try TemporaryFolder()
        let run = try ToolRun(
            "python3",
            [
                "-c", Self.validator, PackageRoot.path + "/Documentation/Schemas/renewal-output-1.schema.json",
                try folder.write("lines", Array(lines.utf8)),
            ],
            in: folder.path
        )
        guard !run.output.hasPrefix("skipped") else { return print(run.output) }
        #expect(run.status == 0, "\(run.output)")
    }

    @Test("Why no authority gave a token is said in words, with the code behind them")
    func attempts() {
        var summary = RenewalSummary()
        summary.failure = [
            RenewalRefusal(source: "a", reason: "connection-failed-x"),
            RenewalRefusal(source: "b", reason: "http-status-500"),
            RenewalRefusal(source: "c", reason: "address-private"),
        ]
        let text = RenewalText(.portuguese).summary(summary)
        #expect(text.contains("deu carimbo: a: connection-failed-x, b: o servidor respondeu HTTP 500 ["), "\(text)")
        #expect(text.contains("allowPrivateAddresses [address-private]"), "\(text)")
        let warning = RenewalStep.warned([RenewalRefusal(source: "b", reason: "http-status-500")])
        #expect(RenewalText(.english).line(warning).contains("the server answered HTTP 500"))
    }

    @Test("Every step and every reason has words of its own in both languages")
    func words() throws {
        for step in try steps() {
            let (portuguese, english) = (RenewalText(.portuguese).line(step), RenewalText(.english).line(step))
            #expect(portuguese.hasSuffix("\n") && portuguese != english)
        }
        for reason in ProofEnd.Reason.allCases {
            #expect(RenewalText(.portuguese).reason(reason) != RenewalText(.english).reason(reason))
        }
    }

    @Test("What was due and is left is told apart from what waits, from a dry run, and from what is below a threshold")
    func leftovers() {
        var summary = RenewalSummary()
        summary.waiting = 3
        #expect(!summary.hasLeftovers)
        for change in [\RenewalSummary.dueTokens, \.dueBatches, \.lostBatches] {
            var due = summary
            due[keyPath: change] = 1
            #expect(due.hasLeftovers)
            due.isDryRun = true
            #expect(!due.hasLeftovers)
            due.isDryRun = false
            due.isBelowThreshold = true
            #expect(!due.hasLeftovers)
        }
    }
}
