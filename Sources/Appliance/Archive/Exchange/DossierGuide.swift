import ASN1
import EvidenceArchive
import Foundation
import ValidationReport

/// `LEIA-ME.txt`: how the other side verifies a dossier without Lastro, in Portuguese.
struct DossierGuide {
    /// An item with what there is to verify about it.
    struct Entry {
        let item: DossierItem
        let judged: JudgedDossierItem?
        let commands: [DossierCommand]
    }

    let archive: String
    let createdAt: ArchiveTime
    let software: String
    let verifierKey: String
    let entries: [Entry]
    let auditCommands: [DossierCommand]
    /// Anchors that the paths lead to: name and SHA-256.
    let anchors: [(name: String, sha256: String)]
    /// The evidence folders that the dossier has.
    let evidenceFolders: Set<String>

    /// Columns of the text; commands are never broken.
    private static let width = 90

    var bytes: [UInt8] { Array(text.utf8) }

    private var text: String {
        var parts = [introduction, contents, integrity]
        parts += entries.enumerated().map { section($0.element, number: $0.offset + 1) }
        // A dossier without signatures has no lists and no reports.
        for (number, make) in zip(4..., [revocation, audit, limits, replay].filter { !$0(4).isEmpty }) {
            parts.append(make(number))
        }
        return parts.joined(separator: "\n")
    }

    private var introduction: String {
        let count = entries.count == 1 ? "1 item" : "\(entries.count) itens"
        return heading("DOSSIÊ DE DOCUMENTOS ASSINADOS DIGITALMENTE", "=")
            + paragraph(
                "Este dossiê reúne \(count) de um arquivo de evidências: os documentos, as assinaturas e tudo o que é "
                    + "preciso para conferi-los sem acesso à internet e sem confiar em quem o entregou. Foi gerado "
                    + "em \(Self.time(createdAt)) pelo programa \(software), a partir do arquivo \(archive)."
            )
            + "\n"
            + paragraph(
                "As conferências abaixo usam somente programas públicos: sha256sum (GNU coreutils), openssl (versão 3.0 "
                    + "ou posterior) e utilitários do sistema. Abra um terminal (Linux, ou WSL no Windows) nesta pasta, a "
                    + "que contém este arquivo, e execute as linhas que começam com $, sem o $, na ordem em que "
                    + "aparecem. Cada comando termina sem erro (código de saída 0) se o dossiê está íntegro. Basta um "
                    + "único byte alterado para que ao menos um deles falhe."
            )
    }

    private var contents: String {
        let known: [(String, String)] = [
            (DossierLayout.documents, "os documentos, tal como foram arquivados"),
            (DossierLayout.signatures, "as assinaturas que estão em arquivos separados"),
            (DossierLayout.looseEvidence, "evidências que foram arquivadas como itens próprios"),
            (DossierLayout.certificates, "certificados digitais (DER)"),
            (DossierLayout.revocationLists, "listas de certificados revogados, LCR (DER)"),
            (DossierLayout.ocspResponses, "respostas OCSP sobre a situação de certificados (DER)"),
            (DossierLayout.timeStamps, "carimbos do tempo (RFC 3161, DER)"),
            (DossierLayout.records, "registros de evidências (RFC 4998): desde quando cada objeto existe"),
            (DossierLayout.reports, "relatórios de validação: .html para pessoas, .json para programas"),
            (DossierLayout.keptReports, "relatórios guardados desde a inclusão, e a origem de itens importados"),
            (DossierLayout.tools, "as mesmas evidências na forma que o openssl lê"),
            ("auditoria", "o registro de auditoria: checkpoint assinado, registros e provas"),
        ]
        let present = known.filter { folder, _ in evidenceFolders.contains(folder) || folder == "auditoria" }
        let fixed = [
            (DossierLayout.items, "os metadados de cada item, uma linha por item (JSON)"),
            (DossierLayout.inventory, "o inventário deste dossiê, para programas"),
            (DossierLayout.manifest256, "os resumos SHA-256 de todos os arquivos"),
            (DossierLayout.manifest512, "os resumos SHA-512 de todos os arquivos"),
        ]
        let lines = (present.map { ("\($0.0)/", $0.1) } + fixed).map { name, text in
            "  \(name.padding(toLength: 26, withPad: " ", startingAt: 0))\(text)\n"
        }
        return heading("1. O QUE HÁ NESTE DOSSIÊ", "-") + lines.joined()
    }

    private var integrity: String {
        heading("2. INTEGRIDADE DOS ARQUIVOS", "-")
            + commands([
                DossierCommand(
                    purpose: "Todos os arquivos são os que foram exportados (SHA-256)",
                    line: "sha256sum --check --quiet \(DossierLayout.manifest256)"
                ),
                DossierCommand(
                    purpose: "O mesmo, com SHA-512",
                    line: "sha512sum --check --quiet \(DossierLayout.manifest512)"
                ),
            ])
            + "\n"
            + paragraph(
                "O resumo SHA-256 do próprio manifesto identifica o dossiê inteiro, e consta do registro de auditoria do "
                    + "arquivo de origem desde a exportação. Para obtê-lo:"
            )
            + "    $ sha256sum \(DossierLayout.manifest256)\n"
    }

    private func section(_ entry: Entry, number: Int) -> String {
        let item = entry.item.line.item
        let title = entry.item.path.split(separator: "/").last.map(String.init) ?? entry.item.path
        var text = number == 1 ? heading("3. DOCUMENTOS E ASSINATURAS", "-") : ""
        text += "3.\(number) \(title)\n"
        var facts = [("arquivo", entry.item.path), ("SHA-256", item.object.sha256.hex)]
        if let name = item.name, name != title { facts.append(("nome original", PrintableText.line(name))) }
        if let type = item.type { facts.append(("tipo", type.name)) }
        if let identifier = item.identifier { facts.append(("identificador", PrintableText.line(identifier))) }
        if let content = entry.judged?.content { facts.append(("assina", content)) }
        facts.append(("incluído em", Self.time(item.addedAt)))
        for signature in entry.judged?.report.signatureSummaries ?? [] {
            let reason = signature.subIndication.map { " (\($0))" } ?? ""
            let signer = signature.signerName.map { ", \(PrintableText.line($0))" } ?? ""
            facts.append(("assinatura", "\(Self.verdict(signature.indication))\(reason)\(signer)"))
        }
        if let report = entry.item.report { facts.append(("relatório", "\(report).html")) }
        text += facts.map { name, value in
            "    \(name.padding(toLength: 15, withPad: " ", startingAt: 0))\(value)\n"
        }.joined()
        let own = entry.commands.filter { !Self.isAboutLists($0) }
        if entry.judged == nil { return text }
        if own.isEmpty {
            return text + "\n"
                + paragraph(
                    "Esta assinatura não pode ser conferida somente com o openssl; o relatório diz o porquê.",
                    indent: 4
                )
        }
        return text + "\n" + commands(own)
    }

    /// A moment as it is written in Brazil, in UTC.
    static func time(_ time: ArchiveTime) -> String {
        let text = "\(time)"
        let day = text.prefix(10).split(separator: "-").reversed().joined(separator: "/")
        return "\(day), \(text.dropFirst(11).prefix(8)) UTC"
    }

    private static func verdict(_ indication: String) -> String {
        switch indication {
        case "TOTAL-PASSED": "Aprovada"
        case "TOTAL-FAILED": "Reprovada"
        default: "Indeterminada"
        }
    }

    private static func isAboutLists(_ command: DossierCommand) -> Bool { command.line.contains("openssl crl ") }

    private func revocation(_ number: Int) -> String {
        var seen: Set<String> = []
        let unique = entries.flatMap(\.commands).filter { Self.isAboutLists($0) && seen.insert($0.line).inserted }
        guard !unique.isEmpty else { return "" }
        return heading("\(number). LISTAS DE CERTIFICADOS REVOGADOS (LCR)", "-") + commands(unique)
    }

    private func audit(_ number: Int) -> String {
        heading("\(number). REGISTRO DE AUDITORIA", "-")
            + paragraph(
                "O arquivo de origem mantém um registro em que nada pode ser apagado ou alterado sem que se perceba: cada "
                    + "item deste dossiê tem nele um registro, com data, e a raiz de todos é assinada. Os registros não "
                    + "trazem dados pessoais, apenas resumos; o compromisso de cada item é o SHA-256 da sua linha em "
                    + "\(DossierLayout.items)."
            )
            + "\n" + commands(auditCommands) + "\n"
            + paragraph(
                "A chave pública abaixo deve ser comparada com a que o responsável pelo arquivo informou por outro meio:"
            )
            + "    \(verifierKey)\n"
    }

    private func limits(_ number: Int) -> String {
        var text =
            heading("\(number). O QUE ESTES COMANDOS NÃO DIZEM", "-")
            + paragraph(
                "Eles mostram que os bytes são os mesmos, que as assinaturas e os carimbos do tempo são autênticos e que as "
                    + "cadeias levam às raízes incluídas aqui. Não dizem que a raiz é a da ICP-Brasil (Medida Provisória "
                    + "nº 2.200-2/2001): compare o resumo da raiz com o que o Instituto Nacional de Tecnologia da Informação "
                    + "(ITI) publica. Também não avaliam políticas de assinatura, algoritmos, alterações posteriores em "
                    + "arquivos PDF nem o sentido jurídico do documento; disso tratam os relatórios."
            )
        if !anchors.isEmpty {
            text += "\n" + paragraph("Raízes a que as cadeias deste dossiê levam:")
            for anchor in anchors { text += "    \(anchor.name)\n    SHA-256 \(anchor.sha256)\n" }
        }
        return text
    }

    private func replay(_ number: Int) -> String {
        let judged = entries.compactMap { entry in entry.item.report.map { "\($0).json" } }
        guard let first = judged.first else { return "" }
        var options: [String] = []
        if evidenceFolders.contains(DossierLayout.certificates) {
            options.append("--certificates \(DossierLayout.certificates)")
        }
        for folder in [DossierLayout.revocationLists, DossierLayout.ocspResponses]
        where evidenceFolders.contains(folder) {
            options.append("--revocation \(folder)")
        }
        if evidenceFolders.contains(DossierLayout.records) {
            options.append("--evidence-record \(DossierLayout.records)")
        }
        return heading("\(number). COM O PROGRAMA LASTRO", "-")
            + paragraph(
                "Quem tem o Lastro, a mesma política de validação e o mesmo repositório de raízes obtém, a partir deste "
                    + "dossiê, os mesmos relatórios, byte a byte. Nesta pasta, por exemplo:"
            )
            + "    lastro validate --replay \(first) \(options.joined(separator: " "))\n\n"
            + paragraph("O dossiê inteiro é conferido e incluído em outro arquivo de evidências com:")
            + "    lastro archive import . --archive PASTA-DO-ARQUIVO\n"
    }

    private func commands(_ commands: [DossierCommand]) -> String {
        commands.map { command in
            paragraph("\(command.purpose):", indent: 2) + "    $ \(command.line)\n"
        }.joined(separator: "\n")
    }

    private func heading(_ text: String, _ line: String) -> String {
        "\(text)\n\(String(repeating: line, count: text.count))\n\n"
    }

    /// Words in lines of the width, no word broken.
    private func paragraph(_ text: String, indent: Int = 0) -> String {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = margin
        for word in text.split(separator: " ") {
            if line.count > indent, line.count + 1 + word.count > Self.width {
                lines.append(line)
                line = margin
            }
            line += (line.count > indent ? " " : "") + word
        }
        lines.append(line)
        return lines.joined(separator: "\n") + "\n"
    }
}
