import ASN1
import PAdES
import PDFSyntax
import SignatureValidation

/// A finding's value as its text shows it: times by the language, identifiers with their names.
enum ValueText {
    static func make(_ value: String, _ language: ReportLanguage) -> String {
        if value.utf8.count >= 20, let time = Instant(value) { return TimeText.make(time, language) }
        if let name = IdentifierNames.name(of: value) { return "\(name) (\(value))" }
        if let kind = ParsedTimeStamp.Kind(rawValue: value) { return TimeStampKindText.text(kind)[language] }
        if let reason = RevocationReasonText.text(value) { return reason[language] }
        if let reason = PDFUnexplainedReason(rawValue: value) { return UnexplainedChangeText.text(reason)[language] }
        if let code = PDFIrregularity.Code(rawValue: value) { return IrregularityText.text(code)[language] }
        if let code = PDFSyntaxError.Code(rawValue: value) { return PDFSyntaxText.text(code)[language] }
        return value
    }
}
