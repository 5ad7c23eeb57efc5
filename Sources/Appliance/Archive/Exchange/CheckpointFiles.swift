import EvidenceArchive
import Foundation
import PKIX
import TransparencyLog

/// A signed checkpoint in the forms that `openssl` reads: text, signature and public key.
struct CheckpointFiles {
    /// Writes the files; gives the commands that verify them, none where the key in the dossier did not sign.
    static func write(to writer: DossierWriter) throws(ApplianceError) -> [DossierCommand] {
        let signed = writer.checkpoint
        guard let key = try? VerifierKey(writer.verifierKey),
            let signature = signed.note.signatures.first(where: { key.isNamed(by: $0) })
        else { return [] }
        let text = signed.note.text
        let folder = writer.folder
        try archiving { () throws(ArchiveError) in
            try folder.add(text, at: "auditoria/checkpoint.txt")
            try folder.add(signature.bytes, at: "auditoria/checkpoint.sig")
            try folder.add(PEM.encode(key.subjectPublicKeyInfo, label: "PUBLIC KEY"), at: "auditoria/chave.pem")
            try folder.add(Array(AuditScript.text.utf8), at: AuditScript.path)
        }
        var signers: [DossierCommand] = []
        for signer in writer.signers { signers += try countersignature(of: signer, signed, folder) }
        return [
            DossierCommand(
                purpose: "O texto assinado é o começo do checkpoint, byte a byte",
                line: "head -c \(text.count) \(DossierLayout.checkpoint) | cmp - auditoria/checkpoint.txt"
            ),
            DossierCommand(
                purpose: "O checkpoint foi assinado com a chave de auditoria do arquivo de origem (Ed25519)",
                line: "openssl pkeyutl -verify -pubin -inkey auditoria/chave.pem -rawin "
                    + "-in auditoria/checkpoint.txt -sigfile auditoria/checkpoint.sig"
            ),
        ] + signers + [
            DossierCommand(
                purpose: "Cada item consta do registro de auditoria que esse checkpoint resume",
                line: "sh \(AuditScript.path)"
            )
        ]
    }

    /// What a key beside the log's own signed, and its own public key.
    private static func countersignature(
        of key: VerifierKey,
        _ signed: SignedCheckpoint,
        _ folder: DossierFolder
    ) throws(ApplianceError) -> [DossierCommand] {
        guard let signature = signed.note.signatures.first(where: { key.isNamed(by: $0) }) else { return [] }
        let stem = "auditoria/assinatura-\(key.identifier)"
        try archiving { () throws(ArchiveError) in
            try folder.add(signature.bytes, at: stem + ".sig")
            try folder.add(PEM.encode(key.subjectPublicKeyInfo, label: "PUBLIC KEY"), at: stem + ".pem")
        }
        let line =
            key.kind == .ed25519
            ? "openssl pkeyutl -verify -pubin -inkey \(stem).pem -rawin -in auditoria/checkpoint.txt -sigfile \(stem).sig"
            : "openssl dgst -sha256 -verify \(stem).pem -signature \(stem).sig auditoria/checkpoint.txt"
        return [
            DossierCommand(
                purpose: "O mesmo checkpoint foi assinado também com a chave \(key.identifier) do arquivo de origem",
                line: line
            )
        ]
    }
}
