package import EvidenceArchive
import PKIX
import SignatureCreation
import TransparencyLog
package import ValidationReport

/// Has an archive's checkpoint signed by the key of the configuration: what `lastro audit sign` does, and `lastro renew` at its end.
package enum SignCheckpoint {
    /// Signs unless nothing happened since the key signed last; the key may ask for a PIN, in the language.
    ///
    /// - Throws: `ApplianceError` of kind `unavailable` where the key does not sign, and what the archive throws.
    package static func run(
        _ archive: Archive,
        _ place: ArchivePlace,
        _ configured: AuditSigningConfiguration,
        language: ReportLanguage,
        reader: SecretReader = SecretReader()
    ) throws(ApplianceError) -> SignedAuditCheckpoint {
        let opening = KeyOpening(
            name: configured.key,
            modules: configured.modules,
            certificate: configured.certificate,
            secret: configured.secret,
            language: language
        )
        let signer = try opening.open(reader: reader)
        let key = try verifier(of: signer, configured.key, archive)
        let custody: AuditKeyCustody =
            switch signer.custody {
            case .token: .token
            case .software: .software
            }
        let signing = CheckpointSigning(archive, key: key, custody: custody, actor: place.actor, wait: place.wait)
        let task = try archiving { () throws(ArchiveError) in try signing.prepare(at: ArchiveClock.now) }
        switch task {
        case .done(let signed): return signed
        case .sign(let checkpoint):
            let signature = try sign(checkpoint, key, signer, configured.key)
            return try archiving { () throws(ArchiveError) in
                try signing.keep(signature, over: checkpoint, at: ArchiveClock.now)
            }
        }
    }

    /// The key as notes name it: under the name of the archive's log.
    private static func verifier(
        of signer: any Signer,
        _ subject: String,
        _ archive: Archive
    ) throws(ApplianceError) -> VerifierKey {
        let information = Array(signer.certificate.subjectPublicKeyInfo.encoding)
        do throws(TransparencyLogError) {
            return try VerifierKey(
                name: NoteKeyName(archive.configuration.auditOrigin),
                subjectPublicKeyInfo: information
            )
        } catch {
            throw ApplianceError(
                .configuration,
                text: LocalizedText(
                    "\(subject): a chave não serve para assinar pontos de verificação",
                    "\(subject): the key is of no kind that signs checkpoints"
                ),
                nextStep: LocalizedText(
                    "use RSA de 2048 bits ou mais, ECDSA em P-256, P-384 ou P-521, ou Ed25519",
                    "use RSA of 2048 bits or more, ECDSA on P-256, P-384 or P-521, or Ed25519"
                )
            )
        }
    }

    private static func sign(
        _ checkpoint: Checkpoint,
        _ key: VerifierKey,
        _ signer: any Signer,
        _ subject: String
    ) throws(ApplianceError) -> [UInt8] {
        do throws(SigningError) {
            let signature = try signer.sign(checkpoint.text, key.kind.scheme)
            // What is wrong with it is the key's matter, and said before anything is kept.
            let signed = try? SignedCheckpoint(checkpoint, signature: signature, by: key)
            guard signed != nil else { throw .signatureInvalid }
            return signature
        } catch {
            throw ApplianceError(signing: error, subject: subject)
        }
    }
}
