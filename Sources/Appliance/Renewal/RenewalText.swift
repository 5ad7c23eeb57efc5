import ASN1
import EvidenceArchive
package import EvidenceRenewal
import LibCrypto
import TransparencyLog
package import ValidationReport

/// The words of what `lastro renew` prints, in both languages.
package struct RenewalText: Sendable {
    private let language: ReportLanguage

    package init(_ language: ReportLanguage) { self.language = language }

    private func word(_ portuguese: String, _ english: String) -> String {
        language == .portuguese ? portuguese : english
    }

    /// Why a proof ends.
    package func reason(_ reason: ProofEnd.Reason) -> String {
        switch reason {
        case .authorityCertificate:
            word("fim do certificado da autoridade de carimbo do tempo", "the TSA's certificate expires")
        case .authorityChain:
            word("fim de um certificado acima do da autoridade", "a certificate above the TSA's expires")
        case .revocation: word("certificado revogado", "a certificate was revoked")
        case .signatureAlgorithm:
            word("algoritmo da assinatura não mais aceito", "the signature's algorithm is no longer trusted")
        case .chainAlgorithm:
            word(
                "algoritmo de um certificado da cadeia da autoridade não mais aceito",
                "the algorithm of a certificate in the TSA's path is no longer trusted"
            )
        case .noAnchor:
            word(
                "a cadeia da autoridade não chega a nenhuma âncora de confiança",
                "the TSA's path reaches no anchor of the trust store"
            )
        case .digest: word("resumo criptográfico da árvore não mais aceito", "the tree's digest is no longer trusted")
        }
    }

    /// One line on a step.
    package func line(_ step: RenewalStep) -> String {
        switch step {
        case .sealed(let batch, let objects, let digest):
            let name = digest?.rawValue ?? "-"
            return number(batch, word("selar", "seal"), word("selado", "sealed"))
                + "\(CountedText.objects.text(objects, language))  \(name)\n"
        case .prepared(_, let tokens):
            return word(
                "dados de validação guardados com \(tokens) carimbo(s)\n",
                "validation data stored with \(tokens) token(s)\n"
            )
        case .renewed(let batch, let tokens, let batches, let end):
            return number(batch, word("renovar", "renew"), word("renovado", "renewed"))
                + word("\(tokens) carimbo(s) de \(batches) lote(s)", "\(tokens) token(s) of \(batches) batch(es)")
                + "  \(ending(end))\n"
        case .rehashed(let batch, let batches, let objects, let digest, let end):
            return number(batch, word("nova árvore", "new tree"), word("nova árvore", "new tree"))
                + CountedText.objects.text(objects, language)
                + word(" de \(batches) lote(s)", " of \(batches) batch(es)")
                + "  \(digest.rawValue)  \(ending(end))\n"
        case .lost(let object, _, let end):
            return word("PROVA PERDIDA", "PROOF LOST") + "  \(object.hex)  \(ending(end))\n"
        case .replaced(let batch, let batches, let objects):
            return number(batch, word("selar de novo", "seal anew"), word("selado de novo", "sealed anew"))
                + CountedText.objects.text(objects, language)
                + word(" de \(batches) lote(s)\n", " of \(batches) batch(es)\n")
        case .stamped(let batch, let key):
            let custody = AuditText(language).custody(AuditKeyCustody(rawValue: key))
            return word("carimbo da autoridade própria", "token of one's own authority")
                + word("  lote \(batch)  \(custody)\n", "  batch \(batch)  \(custody)\n")
        case .signed(let signed):
            let text = AuditText(language)
            return word("registro de auditoria assinado", "audit log signed")
                + word("  \(signed.checkpoint.size) registros", "  \(signed.checkpoint.size) entries")
                + "  \(text.custody(signed.custody))\n"
        case .unsigned(let entries):
            return word("assinar o registro de auditoria", "sign the audit log")
                + word("  \(entries) registros até agora\n", "  \(entries) entries by now\n")
        case .fetched(let pieces):
            return word(
                "dados de validação buscados: \(pieces)\n",
                "validation data fetched: \(pieces)\n"
            )
        case .notFetched(let reasons):
            return word("aviso: não foi buscado: ", "warning: not fetched: ") + inWords(reasons) + "\n"
        case .unanchored(let tokens):
            return word(
                "aviso: \(tokens) carimbo(s) cuja cadeia não chega a nenhuma âncora de confiança: assim nada provam; "
                    + "dê a âncora ou os certificados que faltam (--anchor, --trust-store, --certificates)\n",
                "warning: \(tokens) token(s) whose path reaches no anchor of the trust store: so they prove nothing; "
                    + "give the anchor or the certificates that are missing (--anchor, --trust-store, --certificates)\n"
            )
        case .warned(let reasons):
            return word("aviso: sem carimbo de ", "warning: no token from ") + inWords(reasons) + "\n"
        }
    }

    /// What the run came to.
    package func summary(_ summary: RenewalSummary) -> String {
        var lines: [String] = []
        if summary.lostObjects > 0 {
            lines.append(
                word(
                    "\(summary.lostObjects) objeto(s) com prova perdida; a prova recomeça do novo selo",
                    "\(summary.lostObjects) object(s) lost their proof; proof begins again with the new seal"
                )
            )
        }
        if let failure = summary.failure {
            lines.append(
                word("nenhuma autoridade de carimbo do tempo deu carimbo: ", "no time-stamp authority gave a token: ")
                    + inWords(failure)
            )
        }
        if let failure = summary.signingFailure {
            lines.append(
                word("o registro de auditoria não foi assinado: ", "the audit log was not signed: ")
                    + PrintableText.line(failure.text[language])
            )
        }
        if summary.isBelowThreshold {
            lines.append(
                word(
                    "\(summary.waiting) objeto(s) a selar: abaixo do limite indicado, nada foi feito",
                    "\(summary.waiting) object(s) to seal: below the threshold given, nothing was done"
                )
            )
        } else if !summary.isComplete {
            let verb = word(summary.isDryRun ? "A fazer" : "Restam", summary.isDryRun ? "To do" : "Left")
            lines.append(
                verb + ": "
                    + word(
                        "\(summary.waiting) objeto(s) a selar, \(summary.dueTokens) carimbo(s) a renovar, "
                            + "\(summary.dueBatches) lote(s) com nova árvore, \(summary.lostBatches) lote(s) a selar de novo",
                        "\(summary.waiting) object(s) to seal, \(summary.dueTokens) token(s) to renew, "
                            + "\(summary.dueBatches) batch(es) that need a new tree, \(summary.lostBatches) to seal anew"
                    )
            )
        } else {
            lines.append(word("Nada pendente", "Nothing is due"))
        }
        if let next = summary.next { lines.append(word("Próximo vencimento: ", "Next end: ") + ending(next)) }
        return lines.map { $0 + "\n" }.joined()
    }

    /// `source: reason` each, with the reason in words and its code behind them, where there are words for it.
    private func inWords(_ refusals: [RenewalRefusal]) -> String {
        refusals.map { refusal in
            guard let source = refusal.source, let text = FetchRefusal.text(refusal.reason) else {
                return PrintableText.line(refusal.description)
            }
            return "\(PrintableText.line(source)): \(text[language]) [\(refusal.reason)]"
        }
        .joined(separator: ", ")
    }

    private func ending(_ end: ProofEnd) -> String { "\(end.at)  \(reason(end.reason))" }

    private func number(_ batch: UInt64?, _ planned: String, _ done: String) -> String {
        guard let batch else { return planned + "  " }
        return done + word("  lote \(batch)  ", "  batch \(batch)  ")
    }
}
