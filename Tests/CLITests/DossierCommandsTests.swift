import Foundation
import TestSupport
import Testing

/// The instructions of a dossier, followed to the letter on a system without Lastro.
@Suite("A dossier's instructions") struct DossierCommandsTests {
    /// The command lines of `LEIA-ME.txt`, run one after the other; prints each that fails.
    private static let follow = """
        cd "$1" && grep '^    \\$ ' LEIA-ME.txt | sed 's/^    \\$ //' > ../commands && n=0
        while IFS= read -r line; do
            n=$((n + 1))
            env -i PATH=/usr/bin:/bin bash -c "$line" < /dev/null > ../said 2>&1 || echo "FAILED: $line: $(head -c 300 ../said)"
        done < ../commands
        echo "$n commands"
        """

    private func workshop() throws -> Workshop {
        let workshop = try Workshop()
        try Data(Self.follow.utf8).write(to: URL(filePath: workshop.path + "/follow.sh"))
        let made = try workshop.run(
            """
            lastro archive init a && lastro archive add examples/[1-5]* --archive a --trust-store examples/trust \
              --revocation examples/evidence --at 2026-06-01T12:00:00Z
            """
        )
        #expect(made.status == 0)
        return workshop
    }

    private func said(_ outcome: Workshop.Outcome) -> String { String(decoding: outcome.output, as: UTF8.self) }

    @Test(
        "Every command of every kind of signature and of PDF files succeeds, out of packs, at its time and years after"
    )
    func commands() throws {
        let workshop = try workshop()
        let sealed = try workshop.run(
            """
            lastro archive add "$PACKAGE"/Tests/Vectors/pdf/others/*.pdf --archive a --trust-store examples/trust \
              && lastro archive move --to cold --archive a
            """
        )
        #expect(sealed.status == 0, "\(String(decoding: sealed.messages, as: UTF8.self))")
        for time in ["2026-06-01T12:00:00Z", "2031-06-01T12:00:00Z"] {
            let name = "d\(time.prefix(4))"
            let export =
                "lastro archive export --all --archive a --to \(name) --trust-store examples/trust --at \(time)"
            let exported = try workshop.run(export)
            #expect(exported.status == 0, "\(String(decoding: exported.messages, as: UTF8.self))")
            let run = said(try workshop.run("bash follow.sh \(name)"))
            #expect(!run.contains("FAILED"), "\(run)")
            #expect(run.split(separator: " ").first.flatMap { Int($0) } ?? 0 > 30)
            let commands = try String(contentsOfFile: workshop.path + "/commands", encoding: .utf8)
            for word in [
                "sha256sum --check", "openssl cms -verify", "-crl_check_all", "openssl ts -verify", "openssl crl ",
                "openssl pkeyutl -verify", "cmp - ", "sh auditoria/verificar.sh",
            ] { #expect(commands.contains(word), "\(word)") }
        }
    }

    @Test("One changed byte in any file of a dossier makes at least one command fail")
    func flippedBytes() throws {
        let workshop = try workshop()
        let exported = try workshop.run(
            """
            lastro archive export --verdict TOTAL-PASSED --archive a --to d --trust-store examples/trust \
              --at 2026-06-01T12:00:00Z
            """
        )
        #expect(exported.status == 0)
        let script = """
            set -e
            cp -r d whole
            for f in documentos/contrato.txt assinaturas/*.p7s evidencias/lcr/*Emissora*.crl evidencias/carimbos/*.tst \\
              auditoria/checkpoint auditoria/provas/000002.tlog-proof auditoria/registros/000002.json itens.ndjson; do
                case $f in auditoria/*|itens*) file=d/$f ;; *) file=$(ls d/$f | head -1) ;; esac
                test -f "$file" || file=$(ls d/$f | head -1)
                size=$(stat -c %s "$file"); chmod u+w "$file"
                byte=$(dd if="$file" bs=1 skip=$((size / 2)) count=1 status=none | od -An -tu1 | tr -d ' ')
                printf "$(printf '\\\\%03o' $((byte ^ 1)))" | dd of="$file" bs=1 seek=$((size / 2)) conv=notrunc status=none
                failed=$(bash follow.sh d | grep -c FAILED || true)
                others=$(bash follow.sh d | grep FAILED | grep -v -c -e sha256sum -e sha512sum || true)
                echo "$failed $others $file"
                rm -r d; cp -r whole d
            done
            """
        let outcome = try workshop.run(script)
        let lines = said(outcome).split(separator: "\n")
        #expect(outcome.status == 0, "\(String(decoding: outcome.messages, as: UTF8.self))")
        #expect(lines.count == 8, "\(lines)")
        // Both manifests notice any file; of what is signed for sure, or proven, other commands notice it too.
        for line in lines {
            let words = line.split(separator: " ")
            #expect((Int(words[0]) ?? 0) >= 2, "\(line)")
            guard !line.contains("assinaturas/"), !line.contains("evidencias/") else { continue }
            #expect((Int(words[1]) ?? 0) >= 1, "\(line)")
        }
    }

    @Test("A bag is one for bagit.py, and a ZIP file for unzip")
    func otherReaders() throws {
        let workshop = try workshop()
        for form in ["bag", "zip"] {
            let export =
                "lastro archive export --all --archive a --to \(form).out --form \(form) --trust-store examples/trust"
            #expect(try workshop.run(export).status == 0)
        }
        let unzipped = try workshop.run("unzip -q zip.out -d z && bash follow.sh z/zip.out")
        #expect(said(unzipped).contains(" commands") && !said(unzipped).contains("FAILED"), "\(said(unzipped))")
        #expect(!said(try workshop.run("bash follow.sh bag.out/data")).contains("FAILED"))
        let python = PackageRoot.path + "/.venv/bin/python"
        guard try workshop.run("\(python) -c 'import bagit'").status == 0 else {
            print("skipped: bagit is not installed in .venv")
            return
        }
        let validate = "\(python) -m bagit --validate bag.out"
        #expect(try workshop.run(validate).status == 0)
        #expect(try workshop.run("printf X >> bag.out/data/dossie.json; \(validate)").status != 0)
    }

    @Test(
        "What a second key signed of the log goes along, with the command that verifies it, unless an item came since"
    )
    func countersigned() throws {
        let workshop = try workshop()
        let made = try workshop.run(
            """
            set -e; $PACKAGE/Tests/CLITests/Scripts/make-own-tsa.sh
            lastro key import other.p12 --output chave.pem --passphrase fd:3 --new-passphrase fd:4 3<<<segredo 4<<<outra
            printf 'auditSigning:\\n  kind: software\\n  key: chave.pem\\n  secret: fd:3\\n' > lastro.yaml
            lastro audit sign --archive a --config lastro.yaml 3<<<outra
            lastro archive export --all --archive a --to d --trust-store examples/trust --at 2026-06-01T12:00:00Z
            lastro archive export --all --archive a --to d2 --trust-store examples/trust --at 2026-06-01T12:00:00Z
            lastro archive init b; lastro archive import d2 --archive b --no-judge
            """
        )
        #expect(made.status == 0, "\(String(decoding: made.messages, as: UTF8.self))")
        for name in ["d", "d2"] {
            let run = said(try workshop.run("bash follow.sh \(name)"))
            #expect(!run.contains("FAILED"), "\(run)")
            let commands = try String(contentsOfFile: workshop.path + "/commands", encoding: .utf8)
            #expect(commands.contains("openssl dgst -sha256 -verify auditoria/assinatura-"))
        }
        let later = try workshop.run(
            """
            set -e; lastro archive add text.txt --archive a --no-judge
            lastro archive export --all --archive a --to d3 --trust-store examples/trust --at 2026-06-01T12:00:00Z
            ls d3/auditoria
            """
        )
        #expect(later.status == 0 && !said(later).contains("assinatura-"))
        #expect(!said(try workshop.run("bash follow.sh d3")).contains("FAILED"))
    }
}
