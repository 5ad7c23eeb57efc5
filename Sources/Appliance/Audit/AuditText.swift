import ASN1
package import EvidenceArchive
import TransparencyLog
package import ValidationReport

/// The words of what `lastro audit` prints, in both languages.
package struct AuditText: Sendable {
    let language: ReportLanguage

    package init(_ language: ReportLanguage) { self.language = language }

    func word(_ portuguese: String, _ english: String) -> String {
        language == .portuguese ? portuguese : english
    }

    /// One line on an event: index, when, what, who and about what (salted digests, shortened), and its facts.
    package func line(_ record: AuditRecord) -> String {
        guard let event = record.event else {
            let unknown = word("registro de versão mais nova", "entry of a newer version")
            return "\(record.index)  \(unknown)\n"
        }
        var parts = ["\(record.index)", "\(event.at)", name(event.kind)]
        parts.append("\(word("por", "by")) \(event.actor.hex.prefix(16))")
        if let subject = event.subject { parts.append("\(word("sobre", "about")) \(subject.hex.prefix(16))") }
        for (key, detail) in event.details.sorted(by: { $0.key < $1.key }) {
            parts.append("\(self.detail(key)): \(value(detail, of: key))")
        }
        return parts.map(PrintableText.line).joined(separator: "  ") + "\n"
    }

    /// What happened, as a noun.
    package func name(_ kind: AuditEvent.Kind) -> String {
        switch kind {
        case .initialize: word("criação do arquivo", "archive made")
        case .add: word("inclusão", "added")
        case .judge: word("novo julgamento", "judged again")
        case .move: word("mudança de camada", "moved between tiers")
        case .renew: word("renovação", "renewed")
        case .export: word("exportação", "exported")
        case .import: word("importação", "imported")
        case .repair: word("reparo", "repaired")
        case .configure: word("mudança de configuração", "configuration changed")
        case .replicate: word("replicação", "replicated")
        case .check: word("conferência", "checked")
        case .sign: word("assinatura do registro", "log signed")
        }
    }

    private func detail(_ key: String) -> String {
        switch key {
        case "indication": word("resultado", "verdict")
        case "supersedes": word("substitui", "supersedes")
        case "batch": word("lote", "batch")
        case "items": word("itens", "items")
        case "objects": word("objetos", "objects")
        case "pack": word("pacote", "pack")
        case "bytes": "bytes"
        case "files": word("arquivos", "files")
        case "added": word("incluídos", "added")
        case "damaged": word("danificados", "damaged")
        case "restored": word("restaurados", "restored")
        case "unavailable": word("sem cópia íntegra", "unavailable")
        case "removed": word("retirado", "removed")
        case "reason": word("motivo", "reason")
        case "to": word("para", "to")
        case "custody": word("guarda da chave", "custody of the key")
        case "key": word("chave", "key")
        case "size": word("registros assinados", "entries signed")
        default: key
        }
    }

    private func value(_ detail: AuditEvent.Detail, of key: String) -> String {
        switch detail {
        case .number(let number): return "\(number)"
        case .flag(let flag): return flag ? word("sim", "yes") : word("não", "no")
        case .text(let text):
            if key == "indication" { return text.split(separator: " ").map(verdict).joined(separator: ", ") }
            if key == "batch", let kind = BatchKind(rawValue: text) { return batch(kind) }
            if key == "to", text == "hot" { return word("camada quente", "hot") }
            if key == "to", text == "cold" { return word("camada fria", "cold") }
            if key == "custody", text == "token" { return word("dispositivo criptográfico", "cryptographic device") }
            if key == "custody", text == "software" { return word("software", "software") }
            if key == "reason", text == "event lost" { return word("registro perdido", text) }
            return ObjectDigest(hex: text).map { String($0.hex.prefix(16)) } ?? text
        }
    }

    private func batch(_ kind: BatchKind) -> String {
        switch kind {
        case .seal: word("selo", "seal")
        case .renewal: word("renovação de carimbos", "time-stamp renewal")
        case .rehash: word("nova árvore de resumos", "hash-tree renewal")
        case .validationData: word("dados de validação", "validation data")
        }
    }

    private func verdict(_ indication: Substring) -> String {
        switch indication {
        case "TOTAL-PASSED": word("aprovada", "passed")
        case "TOTAL-FAILED": word("reprovada", "failed")
        case "INDETERMINATE": word("indeterminada", "indeterminate")
        default: String(indication)
        }
    }

    /// Where a key lies, in a sentence.
    func custody(_ custody: AuditKeyCustody?) -> String {
        switch custody {
        case .token: word("chave em dispositivo criptográfico", "key in a cryptographic device")
        case .software:
            word(
                "chave de software, selada em arquivo: não está em dispositivo criptográfico",
                "software key, sealed in a file: not in a cryptographic device"
            )
        case nil: word("o registro não diz onde está a chave", "the log does not say where the key lies")
        }
    }

    /// One line on the signatures of each key beside the log's own.
    private func signatures(_ report: AuditReport) -> [String] {
        report.signers.map { signer in
            let count = word("\(signer.count) assinatura(s)", "\(signer.count) signature(s)")
            let newest = word("até \(signer.size) registros", "up to \(signer.size) entries")
            let state =
                signer.isVerified
                ? "" : "  " + word("NÃO VERIFICADAS: a chave não foi indicada", "NOT VERIFIED: the key was not named")
            return "\(signer.key)  \(count), \(newest)  \(custody(signer.custody))\(state)"
        }
    }

    /// A few lines on a verification: the outcome first, then what is wrong.
    package func text(_ report: AuditReport) -> String {
        let found = report.verification
        var lines = [
            report.isSound
                ? word("Registro de auditoria íntegro", "Audit log sound")
                : word("Registro de auditoria DANIFICADO", "Audit log DAMAGED") + ": \(found.defectCount)",
            "\(report.origin)  \(found.entries) \(word("registros", "entries")), "
                + "\(found.checkpoints) \(word("pontos de verificação assinados", "signed checkpoints"))",
        ]
        if let head = found.checkpoint?.checkpoint {
            lines.append("\(word("Raiz", "Root"))  \(Hexadecimal.encode(head.root.bytes))")
        }
        lines += signatures(report)
        for kept in report.earlier {
            let outcome =
                report.isConsistent(kept)
                ? word("é o começo deste registro", "is the beginning of this log")
                : word("NÃO é o começo deste registro", "is NOT the beginning of this log")
            lines.append("\(kept.path) (\(kept.size))  \(outcome)")
        }
        if found.isInterrupted {
            lines.append(
                word(
                    "Uma gravação foi interrompida; a próxima a conclui. Não é dano.",
                    "An append was interrupted; the next one completes it. This is no damage."
                )
            )
        }
        for defect in found.defects { lines.append("\(word("dano", "damage"))  \(text(defect))") }
        return lines.map { PrintableText.line($0) + "\n" }.joined()
    }

    private func text(_ defect: LogDefect) -> String {
        guard language == .portuguese else { return "\(defect)" }
        return switch defect {
        case .missing(let path): "\(path): ausente"
        case .unreadable(let path, let error): "\(path): não pode ser lido (\(error))"
        case .malformed(let path): "\(path): tamanho ou estrutura incorretos"
        case .entry(let path, let index): "\(path): o registro \(index) foi alterado"
        case .hash(let path, let index): "\(path): o resumo \(index) não é o do nível abaixo"
        case .partial(let path): "\(path): não é o começo do bloco que o substituiu"
        case .root(let path): "\(path): os registros não levam a esta raiz"
        case .checkpoint(let path, let reason): "\(path): não é um ponto de verificação deste registro (\(reason))"
        case .rewound(let signed, let size):
            "há \(size) registros, e havia \(signed) quando um ponto de verificação anterior foi assinado"
        case .inconsistent(let size): "os primeiros \(size) registros não são os que foram assinados"
        case .foreign(let path): "\(path): assinado por chave desconhecida"
        case .altered(let path): "\(path): não é a assinatura de que o registro fala"
        case .unexpected(let path): "\(path): não faz parte do registro"
        }
    }
}
