import ASN1

/// One folder of `examples/`: a document and its detached signature, and what to expect of them.
struct ExampleCase: Sendable {
    let folder: String
    /// What happened, in Portuguese and English.
    let story: (portuguese: String, english: String)
    /// ETSI's indication and the exit code that belongs to it.
    let verdict: String
    let document: String
    let signature: [UInt8]

    static func all(_ world: TestICPBrasil) -> [ExampleCase] {
        let signed = Instant.utc("2025-03-10T14:00:00Z")
        let stamped = Instant.utc("2025-03-10T14:02:00Z")
        let contract = ExampleDocument.contract
        func sign(_ signer: TestIdentity, _ time: Instant, _ genTime: Instant, _ crls: [[UInt8]]) -> [UInt8] {
            let reference = world.timedReference(
                signer,
                signingTime: time,
                stampedAt: genTime,
                namesPolicy: false
            )
            return CMSTemplate(Array(contract.utf8), signers: reference, detached: true, crls: crls).encode()
        }
        let lists = world.crls(currentAt: ExampleFiles.validationTime, ExampleFiles.revocations(world))
        let valid = sign(world.person, signed, stamped, lists)
        let early = Instant.utc("2024-06-10T09:30:00Z")
        let earlyStamp = Instant.utc("2024-06-10T09:31:00Z")
        let earlyLists = world.crls(currentAt: Instant.utc("2024-06-10T11:00:00Z"), [])
        return [
            ExampleCase(
                folder: "1-valida",
                story: (
                    "assinada e carimbada em 10/03/2025; tudo confere",
                    "signed and time-stamped on 2025-03-10; all of it holds"
                ),
                verdict: "TOTAL-PASSED (0)",
                document: contract,
                signature: valid
            ),
            ExampleCase(
                folder: "2-documento-alterado",
                story: (
                    "a mesma assinatura ao lado de um contrato cujo aluguel foi mudado",
                    "the same signature beside a contract whose rent was changed"
                ),
                verdict: "TOTAL-FAILED HASH_FAILURE (1)",
                document: ExampleDocument.changedContract,
                signature: valid
            ),
            ExampleCase(
                folder: "3-revogada-antes",
                story: (
                    "o certificado foi revogado em 01/02/2025; nada prova que a assinatura já existia",
                    "the certificate was revoked on 2025-02-01; nothing proves that the signature existed by then"
                ),
                verdict: "INDETERMINATE REVOKED_NO_POE (2)",
                document: contract,
                signature: sign(world.secondPerson, signed, stamped, lists)
            ),
            ExampleCase(
                folder: "4-revogada-depois",
                story: (
                    "o certificado foi revogado em 01/09/2025, depois do carimbo",
                    "the certificate was revoked on 2025-09-01, after the time-stamp"
                ),
                verdict: "TOTAL-PASSED (0)",
                document: contract,
                signature: sign(world.thirdPerson, signed, stamped, lists)
            ),
            ExampleCase(
                folder: "5-certificado-vencido",
                story: (
                    "o certificado venceu em 01/01/2025; carimbo e LCR são de 10/06/2024",
                    "the certificate expired on 2025-01-01; time-stamp and CRL are of 2024-06-10"
                ),
                verdict: "TOTAL-PASSED (0)",
                document: contract,
                signature: sign(world.expiredPerson, early, earlyStamp, earlyLists + lists)
            ),
        ]
    }
}
