package import EvidenceArchive
import Foundation
package import ValidationReport

/// The words of what `lastro archive` prints, in both languages.
package struct ArchiveText: Sendable {
    let language: ReportLanguage
    private let showsPersonalData: Bool

    /// `showsPersonalData`: whether CPF numbers stand in full in what is told of items; they are masked otherwise.
    package init(_ language: ReportLanguage, showsPersonalData: Bool = false) {
        self.language = language
        self.showsPersonalData = showsPersonalData
    }

    /// Text of an item that may bear a CPF number.
    private func shown(_ text: String) -> String { showsPersonalData ? text : PersonalData.masked(text) }

    private func word(_ portuguese: String, _ english: String) -> String {
        language == .portuguese ? portuguese : english
    }

    /// One line on a file that was added.
    package func line(_ file: AddedFile) -> String {
        let status =
            switch file.outcome.status {
            case .added: word("incluído", "added")
            case .present: word("já presente", "present")
            case .failed: word("recusado", "refused")
            }
        let digest = file.outcome.object.map { "  \($0.sha256.hex)" } ?? ""
        return "\(status)\(digest)  \(PrintableText.line(file.path))\n"
    }

    /// What is to be said of a file that was added beside its line; nil where there is nothing.
    package func warning(_ file: AddedFile) -> String? {
        guard let remark = file.remark, file.failure == nil else { return nil }
        let reason =
            switch remark {
            case .absent:
                word(
                    "assinatura destacada sem o documento que ela cobre: acrescente-o junto, ou indique-o com --content",
                    "a detached signature without the document that it covers: add that with it, or name it with --content"
                )
            case .other(let path):
                word(
                    "a assinatura traz o próprio conteúdo, que não é o arquivo \(path): os dois não são ligados",
                    "the signature carries its own content, which is not the file \(path): they are not linked"
                )
            }
        return "\(file.path): \(reason)"
    }

    /// One line on an item of a list.
    package func line(_ item: ArchiveItem) -> String {
        let verdicts = Set(item.signatures.compactMap(\.indication).map(verdict)).sorted().joined(separator: ", ")
        let digest = String(item.object.sha256.hex.prefix(16))
        let parts: [String] = [
            "\(item.addedAt.day)", digest, size(item.object.size), item.type?.name ?? "-",
            shown(item.identifier ?? "-"),
            verdicts.isEmpty ? "-" : verdicts, shown(item.name ?? "-"),
        ]
        return parts.map(PrintableText.line).joined(separator: "  ") + "\n"
    }

    /// All that is known about an item.
    package func details(_ shown: ShownItem) -> String {
        let item = shown.item
        var lines: [(String, String)] = [
            (word("Item", "Item"), "\(item.sequence)"),
            ("SHA-256", item.object.sha256.hex),
            ("SHA-512", item.object.sha512.hex),
            (word("Tamanho", "Size"), "\(item.object.size) \(word("bytes", "bytes"))"),
            (word("Camada", "Tier"), tier(shown.location)),
            (word("Incluído em", "Added at"), "\(item.addedAt)"),
            (word("Papel", "Role"), role(item.role)),
        ]
        func add(_ name: String, _ value: String?) { if let value { lines.append((name, value)) } }
        add(word("Nome", "Name"), item.name.map(self.shown))
        add(word("Identificador", "Identifier"), item.identifier.map(self.shown))
        add(word("Tipo", "Type"), item.type?.name)
        add(word("Unidade", "Tenant"), item.tenant.map(self.shown))
        add(word("Rótulo", "Label"), item.label.map(self.shown))
        add(word("Guardar até", "Retain until"), item.retainUntil.map { "\($0)" })
        add(word("Conteúdo assinado", "Signed content"), item.content?.hex)
        add(word("Substitui", "Supersedes"), item.supersedes?.hex)
        add(word("Compromisso no registro", "Commitment in the log"), shown.commitment?.hex)
        if item.role != .batch {
            let covered = shown.coverage.map { "\($0.sealedAt)  " + word("lote \($0.batch)", "batch \($0.batch)") }
            add(word("Coberto por carimbo desde", "Covered by a token since"), covered ?? word("ainda não", "not yet"))
        }
        for signature in item.signatures {
            lines.append((word("Assinatura", "Signature"), describe(signature)))
        }
        for evidence in item.evidence {
            let name = "\(kind(evidence.kind))  \(evidence.object.sha256.hex)"
            lines.append((word("Evidência", "Evidence"), name + (evidence.issuer.map { "  \(self.shown($0))" } ?? "")))
        }
        let width = lines.map(\.0.count).max() ?? 0
        return lines.map { name, value in
            "\(name.padding(toLength: width, withPad: " ", startingAt: 0))  \(PrintableText.line(value))\n"
        }.joined()
    }

    private func describe(_ signature: ItemSignature) -> String {
        let judged = signature.indication.map(verdict) ?? word("não julgada", "not judged")
        let reason = signature.subIndication.map { " (\($0))" } ?? ""
        let signer = signature.signer?.name.map { "  \(shown($0))" } ?? ""
        let profile = signature.profile.map { "  \($0)" } ?? ""
        return judged + reason + profile + signer
    }

    private func verdict(_ indication: String) -> String {
        switch indication {
        case "TOTAL-PASSED": word("Aprovada", "Passed")
        case "TOTAL-FAILED": word("Reprovada", "Failed")
        default: word("Indeterminada", "Indeterminate")
        }
    }

    private func tier(_ location: ObjectLocation) -> String {
        switch (location.isHot, location.cold) {
        case (true, nil): word("quente", "hot")
        case (true, _?): word("quente e fria", "hot and cold")
        case (false, let place?): word("fria, pacote \(place.pack)", "cold, pack \(place.pack)")
        case (false, nil): word("nenhuma", "none")
        }
    }

    private func role(_ role: ItemRole) -> String {
        switch role {
        case .document: word("documento", "document")
        case .signature: word("assinatura", "signature")
        case .evidence: word("evidência", "evidence")
        case .batch: word("lote", "batch")
        }
    }

    private func kind(_ kind: EvidenceKind) -> String {
        switch kind {
        case .certificate: word("certificado", "certificate")
        case .crl: word("LCR", "CRL")
        case .ocsp: word("resposta OCSP", "OCSP response")
        case .timestamp: word("carimbo do tempo", "time-stamp")
        case .report: word("relatório", "report")
        case .evidenceRecord: word("registro de evidências", "evidence record")
        }
    }

    /// Bytes in the unit that leaves up to four digits; the decimal mark is the language's.
    func size(_ bytes: UInt64) -> String {
        var value = Double(bytes)
        for unit in ["B", "KB", "MB", "GB", "TB"] {
            if value < 1_000 || unit == "TB" {
                let text = unit == "B" ? String(bytes) : String(format: "%.1f", value)
                return (language == .portuguese ? text.replacing(".", with: ",") : text) + " " + unit
            }
            value /= 1_000
        }
        return "\(bytes) B"
    }

    /// What the archive holds.
    package func statistics(_ all: ArchiveSummary) -> String {
        let statistics = all.statistics
        func volume(_ volume: ArchiveStatistics.Volume) -> String { "\(volume.count)  (\(size(volume.bytes)))" }
        var lines: [(String, String)] = [
            (word("Arquivo", "Archive"), all.identity),
            (word("Objetos", "Objects"), volume(statistics.objects)),
            (word("Camada quente", "Hot tier"), volume(statistics.hot)),
            (word("Camada fria", "Cold tier"), volume(statistics.cold)),
            (word("Pacotes", "Packs"), volume(statistics.packs)),
            (word("Itens", "Items"), "\(statistics.itemCount)"),
            (
                word("Catálogo", "Catalogue"),
                "\(size(all.storage.bytes)) (\(word("livres", "free")): \(size(all.storage.freeBytes)))"
            ),
        ]
        for kind in EvidenceKind.allCases {
            guard let count = statistics.evidence[kind], count > 0 else { continue }
            lines.append((self.kind(kind), "\(count)"))
        }
        for (indication, count) in statistics.indications.sorted(by: { $0.key < $1.key }) {
            lines.append((verdict(indication), "\(count)"))
        }
        let width = lines.map(\.0.count).max() ?? 0
        return lines.map { name, value in
            "\(name.padding(toLength: width, withPad: " ", startingAt: 0))  \(value)\n"
        }.joined()
    }
}
