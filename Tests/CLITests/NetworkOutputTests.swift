import Foundation
import TestSupport
import Testing

/// What the commands that use the network print with `--json`, against the schema in the repository.
@Suite struct NetworkOutputTests {
    private static let script = """
        import json, sys, jsonschema
        kind = getattr(jsonschema, "Draft202012Validator", None)
        if kind is None: sys.exit("skipped: jsonschema is too old for draft 2020-12")
        schema = json.load(open(sys.argv[1]))
        kind.check_schema(schema)
        seen = set()
        for line in sys.stdin:
            value = json.loads(line)
            kind(schema).validate(value)
            seen.add((value["schema"], value.get("status")))
        print("\\n".join(sorted(f"{schema} {status}" for schema, status in seen)))
        """

    @Test(
        "Each line follows the schema, and each status occurs",
        .enabled(if: ToolRun.isThere("python3", ["-c", "import jsonschema"]))
    )
    func everyLine() throws {
        guard let site = try PKISite() else { return }
        try site.write("validate.py", Self.script)
        for name in ["um", "dois"] { try site.write(name + ".txt", name) }
        let tsa = "{name: act, kind: http, url: '\(site.server.address("test/tsa/tsa"))', allowPrivateAddresses: true}"
        let dead = "{name: act, kind: http, url: 'http://127.0.0.1:\(LoopbackServer.deadPort())/', attempts: 1}"
        try site.write("act.yaml", "timeStampAuthorities: [\(tsa)]")
        try site.write("morta.yaml", "timeStampAuthorities: [\(dead)]")
        let request = "lastro timestamp request --anchor root.pem --json"
        let commands = """
            lastro revocation fetch signer.pem --to lcr --config lastro.yaml --anchor root.pem --certificates interm.pem \
            --json > lines
            lastro revocation fetch signer.pem --to lcr --config lastro.yaml --anchor root.pem --certificates interm.pem \
            --json >> lines
            lastro revocation fetch signer.pem --to lcr2 --anchor root.pem --certificates interm.pem --json >> lines
            lastro revocation list lcr --json >> lines
            for i in 1 2; do lastro revocation import lcr interm.pem um.txt --to lcr3 --anchor root.pem --json >> lines; done
            \(request) --config act.yaml um.txt nenhum.txt >> lines
            \(request) --config act.yaml um.txt >> lines
            \(request) --config morta.yaml dois.txt >> lines
            """
        _ = try site.workshop.run(commands)
        let schema = "$PACKAGE/Documentation/Schemas/network-output-1.schema.json"
        let checked = try site.workshop.run("python3 validate.py \(schema) < lines")
        let text = String(decoding: checked.output, as: UTF8.self)
        let messages = String(decoding: checked.messages, as: UTF8.self)
        if messages.hasPrefix("skipped:") {
            print(messages)
            return
        }
        #expect(checked.status == 0, "\(messages)")
        let expected = [
            "lastro.revocation-fetch/1 refused", "lastro.revocation-fetch/1 stored",
            "lastro.revocation-fetch/1 unchanged",
            "lastro.revocation-import/1 added", "lastro.revocation-import/1 present",
            "lastro.revocation-import/1 refused",
            "lastro.revocation-list/1 None", "lastro.timestamp-request/1 failed", "lastro.timestamp-request/1 pending",
            "lastro.timestamp-request/1 present", "lastro.timestamp-request/1 stamped",
        ]
        #expect(text.split(separator: "\n").map(String.init) == expected)
    }
}
