package import PKCS11
package import ValidationReport

/// The reasons for which a text is not taken for a PKCS #11 URI, in words.
package enum URIDefectText {
    package static func text(_ defect: URIDefect) -> LocalizedText {
        let reason =
            switch defect {
            case .syntax: "não tem a forma da RFC 7512"
            case .repeatedAttribute: "um atributo aparece duas vezes"
            case .unknownAttribute: "um atributo não é da RFC 7512"
            case .pinInside: "contém um PIN ou o lugar dele"
            case .tooLong: "tem mais de 4096 caracteres"
            case .emptyKey: "não indica token nem objeto"
            }
        return LocalizedText(
            "a URI PKCS #11 não é aceita: \(reason)",
            "the PKCS #11 URI is not accepted: \(defect.rawValue)"
        )
    }
}
