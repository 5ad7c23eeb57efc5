import ArgumentParser
import EvidenceArchive

/// The conditions by which items are chosen.
struct QueryArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The owner's identifier.", valueName: "text"))
    var identifier: String?

    @Option(help: ArgumentHelp("The signer's CPF; punctuation is ignored.", valueName: "number"))
    var cpf: String?

    @Option(help: ArgumentHelp("The signer's CNPJ; punctuation is ignored.", valueName: "number"))
    var cnpj: String?

    @Option(help: ArgumentHelp("The issuer of the signer's certificate (RFC 4514).", valueName: "name"))
    var issuer: String?

    @Option(help: ArgumentHelp("Whose documents.", valueName: "text"))
    var tenant: String?

    @Option(help: ArgumentHelp("The type of document.", valueName: "type"))
    var type: String?

    @Option(help: ArgumentHelp("The label.", valueName: "text"))
    var label: String?

    @Option(
        help: ArgumentHelp(
            "TOTAL-PASSED, TOTAL-FAILED or INDETERMINATE; or aprovada, reprovada, indeterminada.",
            valueName: "indication"
        )
    )
    var verdict: String?

    @Option(
        help: ArgumentHelp("Retention ends on this day or before.", valueName: "YYYY-MM-DD"),
        transform: DayArgument.parse
    )
    var retainedUntil: ArchiveDay?

    @Option(help: ArgumentHelp("At least so many bytes.", valueName: "bytes"))
    var minimumSize: UInt64?

    func validate() throws {
        if let type, DocumentType(word: type) == nil { throw ValidationError("'\(type)' is not a type of document") }
        if let cpf, !Self.isNumber(Self.plain(cpf), of: 11) {
            throw ValidationError("--cpf takes the 11 digits of a CPF")
        }
        if let cnpj, !Self.isNumber(Self.plain(cnpj), of: 14) {
            throw ValidationError("--cnpj takes the 14 characters of a CNPJ")
        }
        if let verdict, Self.indication(verdict) == nil {
            throw ValidationError("'\(verdict)' is not an indication")
        }
    }

    var query: ItemQuery {
        var query = ItemQuery()
        query.identifier = identifier
        query.cpf = cpf.map(Self.plain)
        query.cnpj = cnpj.map(Self.plain)
        query.issuer = issuer
        query.tenant = tenant
        query.type = type.flatMap { DocumentType(word: $0) }
        query.label = label
        query.indication = verdict.flatMap(Self.indication)
        query.retainedThrough = retainedUntil
        query.minimumSize = minimumSize
        return query
    }

    /// ETSI's word for an indication that was given in its own or in a Portuguese one; nil for no such word.
    private static func indication(_ word: String) -> String? {
        switch word {
        case "TOTAL-PASSED", "aprovada", "aprovado": "TOTAL-PASSED"
        case "TOTAL-FAILED", "reprovada", "reprovado": "TOTAL-FAILED"
        case "INDETERMINATE", "indeterminada", "indeterminado": "INDETERMINATE"
        default: nil
        }
    }

    /// Whether it has so many digits; the letters of a CNPJ count as such.
    private static func isNumber(_ text: String, of length: Int) -> Bool {
        text.utf8.count == length
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || length == 14 && (0x41...0x5a).contains($0 & 0xdf) }
    }

    private static func plain(_ number: String) -> String { number.filter { !".-/ ".contains($0) } }
}
