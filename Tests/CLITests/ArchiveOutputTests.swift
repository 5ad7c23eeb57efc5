import Foundation
import TestSupport
import Testing

/// What `lastro archive` prints with `--json`, against the schema in the repository.
@Suite struct ArchiveOutputTests {
    /// Validates each line, and tells the schema's forms that did not occur.
    static let script = """
        import json, sys, jsonschema
        kind = getattr(jsonschema, "Draft202012Validator", None)
        if kind is None: sys.exit("skipped: jsonschema is too old for draft 2020-12")
        schema = json.load(open(sys.argv[1]))
        kind.check_schema(schema)
        seen = set()
        for line in sys.stdin:
            value = json.loads(line)
            kind(schema).validate(value)
            seen.add(value["schema"])
        forms = [schema["$defs"][form["$ref"].split("/")[-1]] for form in schema["oneOf"]]
        print(sorted({form["properties"]["schema"]["const"] for form in forms} - seen))
        """

    @Test(
        "Each line follows the schema, and each form of the schema occurs",
        .enabled(if: ToolRun.isThere("python3", ["-c", "import jsonschema"]))
    )
    func everyLine() throws {
        let workshop = try Workshop()
        try Data(Self.script.utf8).write(to: URL(filePath: workshop.path + "/validate.py"))
        let command = """
            set -e
            export LASTRO_ARCHIVE=a
            lastro archive init a --json
            lastro archive add examples/1-valida --trust-store examples/trust --revocation examples/evidence \\
              --at 2026-06-01T12:00:00Z --type contrato --identifier C-1 --json
            lastro archive add examples/1-valida/contrato.txt --type contrato --identifier C-1 --no-judge --json
            lastro archive list --json
            lastro archive show 22f2e991 --json
            lastro archive stats --json
            lastro archive check --read-data --json
            lastro archive move --to cold --json
            lastro archive move --to hot --json
            lastro archive replicate b --json
            rm -f a/hot/22/f2/22f2e991*
            lastro archive check --json && exit 9 || test $? = 3
            lastro archive repair --rebuild-catalogue --from b --json
            lastro archive export --all --to d --trust-store examples/trust --json
            lastro archive init c > /dev/null
            chmod -R u+w d
            mkdir d/evidencias/registros
            touch d/evidencias/registros/nada.ers
            cd d
            for n in 512 256; do
                rm manifesto-sha$n.txt
                find * -type f ! -name manifesto-sha256.txt | xargs -d '\\n' sha${n}sum > ../manifest
                mv ../manifest manifesto-sha$n.txt
            done
            cd ..
            lastro archive import d --archive c --json
            """
        let outcome = try workshop.run("{ \(command)\n} > lines && wc -l < lines")
        #expect(outcome.status == 0, "\(String(decoding: outcome.messages, as: UTF8.self))")
        let schema = "$PACKAGE/Documentation/Schemas/archive-output-1.schema.json"
        let checked = try workshop.run("python3 validate.py \(schema) < lines")
        let messages = String(decoding: checked.messages, as: UTF8.self)
        if messages.contains("skipped: ") { return print(messages) }
        #expect(checked.status == 0, "\(messages)")
        #expect(String(decoding: checked.output, as: UTF8.self) == "[]\n")
        let changed = try workshop.run("sed s/hot/warm/ lines | python3 validate.py \(schema)")
        #expect(changed.status != 0)
    }

    @Test(
        "What lastro audit prints, dossiers and provenance follow their schemas",
        .enabled(if: ToolRun.isThere("python3", ["-c", "import jsonschema"]))
    )
    func auditAndDossiers() throws {
        let workshop = try Workshop()
        try Data(Self.script.utf8).write(to: URL(filePath: workshop.path + "/validate.py"))
        let made = try workshop.run(
            """
            set -e
            lastro archive init a && lastro archive init b
            lastro archive add examples/1-valida --archive a --trust-store examples/trust --no-judge
            cp a/audit/checkpoint kept
            lastro archive export --all --archive a --to d --trust-store examples/trust
            lastro archive import d --archive b --no-judge
            $PACKAGE/Tests/CLITests/Scripts/make-own-tsa.sh
            lastro key import other.p12 --output chave.pem --passphrase fd:3 --new-passphrase fd:4 3<<<segredo 4<<<outra > /dev/null
            printf 'auditSigning:\n  kind: software\n  key: chave.pem\n  secret: fd:3\n' > lastro.yaml
            { lastro audit sign --archive b --config lastro.yaml --json 3<<<outra
              lastro audit verify b --json
              lastro audit log --archive a --json; lastro audit log --archive b --json
              lastro audit verify a --checkpoint kept --json
              lastro audit verify a --key "$(grep -o 'lastro/.*+.*+[^"]*' b/archive.yaml | head -1)" --json || test $? = 3
            } > audit-lines
            for r in $(lastro archive list --archive b --json | grep -o '"kind":"report"[^}]*' \
              | grep -o '"sha256":"[0-9a-f]*' | cut -c 11-); do
                lastro archive get $r --archive b | tr -d '\\n' && echo
            done > dossier-lines
            tr -d '\\n' < d/dossie.json >> dossier-lines
            """
        )
        #expect(made.status == 0, "\(String(decoding: made.messages, as: UTF8.self))")
        for (lines, schema) in [("audit-lines", "audit-output-1"), ("dossier-lines", "archive-dossier-1")] {
            let path = "$PACKAGE/Documentation/Schemas/\(schema).schema.json"
            let checked = try workshop.run("python3 validate.py \(path) < \(lines)")
            let messages = String(decoding: checked.messages, as: UTF8.self)
            if messages.contains("skipped: ") { return print(messages) }
            #expect(checked.status == 0, "\(messages)")
            #expect(String(decoding: checked.output, as: UTF8.self) == "[]\n")
            #expect(try workshop.run("sed 's/lastro.a/lastro.b/' \(lines) | python3 validate.py \(path)").status != 0)
        }
    }
}
