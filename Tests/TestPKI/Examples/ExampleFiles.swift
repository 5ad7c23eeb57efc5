package import ASN1

/// Every file of `examples/`, the same bytes each time.
package enum ExampleFiles {
    /// The time at which the examples are judged.
    package static let validationTime = Instant.utc("2026-06-01T12:00:00Z")

    /// Contents by path under `examples/`.
    package static func make() -> [String: [UInt8]] {
        let world = TestICPBrasil.world
        let cases = ExampleCase.all(world)
        var files = ["README.md": Array(readme(cases).utf8)]
        for (path, bytes) in ExampleTrustStore.files(world) { files["trust/\(path)"] = bytes }
        for (name, list) in zip(
            ["raiz", "intermediaria", "carimbo", "emissora"],
            world.crls(currentAt: validationTime, revocations(world))
        ) {
            files["evidence/\(name).crl"] = list
        }
        for one in cases {
            files["\(one.folder)/contrato.txt"] = Array(one.document.utf8)
            files["\(one.folder)/contrato.txt.p7s"] = one.signature
        }
        return files
    }

    /// What the issuing CA's list says at the validation time.
    static func revocations(_ world: TestICPBrasil) -> [CRLEntryTemplate] {
        [
            .revoked(world.secondPerson, at: .utc("2025-02-01T10:00:00Z"), reason: .keyCompromise),
            .revoked(world.thirdPerson, at: .utc("2025-09-01T10:00:00Z"), reason: .cessationOfOperation),
        ]
    }

    private static func readme(_ cases: [ExampleCase]) -> String {
        let rows = cases.map { "| `\($0.folder)` | \($0.story.portuguese) | \($0.story.english) | \($0.verdict) |\n" }
        return """
            # Exemplos / Examples

            Cinco assinaturas destacadas (CAdES com carimbo do tempo) sobre um contrato de locação inventado. Pessoas, empresa, ACs e números
            são inventados; as chaves privadas são públicas (`Tests/TestPKI/Keys`). Nada aqui tem valor jurídico.

            Five detached signatures (CAdES with a time-stamp) over an invented rental contract. People, company, CAs and numbers are invented;
            the private keys are published (`Tests/TestPKI/Keys`). Nothing here has legal value.

            ```
            lastro validate examples/1-valida/contrato.txt.p7s --content examples/1-valida/contrato.txt \\
                --trust-store examples/trust --revocation examples/evidence --at \(validationTime)
            ```

            | pasta / folder | o que houve | what happened | verdict (exit code) |
            |---|---|---|---|
            \(rows.joined())
            `trust/` is a trust store with the test root alone, `evidence/` holds the CRLs of the day of validation; the signatures carry CRLs too,
            in the last example those of 2024. Written by `swift run make-examples examples`; the same bytes each time.

            """
    }
}
