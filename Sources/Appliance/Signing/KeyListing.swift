import Foundation
import PKCS11
package import ValidationReport

/// Every module, token, key and certificate that can be seen without a PIN: what `lastro key list` shows.
package struct KeyListing {
    private struct Module: Encodable {
        let name: String
        let path: String?
        let description: String
    }

    private struct Token: Encodable {
        let label: String
        let manufacturer: String
        let model: String
        let serialNumber: String
        let module: String
        /// `ok`, `low`, `final` or `locked`: how many wrong PINs are left, as far as the token tells.
        let pin: String
        let maximumSessions: Int?
        let keys: [KeyDescription]
        /// Why the token does not show its objects; nil where it does.
        let error: String?

        private enum Member: String, CodingKey {
            case label, manufacturer, model, serialNumber, module, pin, maximumSessions, keys, error
        }

        func encode(to encoder: any Encoder) throws {
            var members = encoder.container(keyedBy: Member.self)
            try members.encode(label, forKey: .label)
            try members.encode(manufacturer, forKey: .manufacturer)
            try members.encode(model, forKey: .model)
            try members.encode(serialNumber, forKey: .serialNumber)
            try members.encode(module, forKey: .module)
            try members.encode(pin, forKey: .pin)
            try members.encode(maximumSessions, forKey: .maximumSessions)
            try members.encode(keys, forKey: .keys)
            try members.encode(error, forKey: .error)
        }
    }

    private struct List: Encodable {
        let schema = "lastro.key-list/1"
        let modules: [Module]
        let tokens: [Token]
    }

    private let list: List

    /// Looks at all modules of p11-kit's configuration, and at those that are named by their paths.
    ///
    /// - Throws: `ApplianceError` of kind `unavailable` where a module that is named cannot be used.
    package init(modules paths: [String], showsPersonalData: Bool) throws(ApplianceError) {
        let modules = try KeyModules.load(paths)
        var tokens: [Token] = []
        var seen: Set<[String]> = []
        for module in modules {
            for token in (try? module.tokens()) ?? [] {
                // One token by two modules, such as one by its path and by the configuration, is one.
                guard seen.insert([token.manufacturer, token.model, token.serialNumber, token.label]).inserted else {
                    continue
                }
                tokens.append(Self.token(token, showsPersonalData))
            }
        }
        list = List(
            modules: modules.map { Module(name: $0.name, path: $0.path, description: $0.libraryDescription) },
            tokens: tokens
        )
    }

    private static func token(_ token: PKCS11.Token, _ showsPersonalData: Bool) -> Token {
        var keys: [KeyDescription] = []
        var failure: String?
        do throws(PKCS11Error) {
            keys = try TokenListing(token).keys.map { KeyDescription($0, showsPersonalData: showsPersonalData) }
        } catch {
            failure = error.description
        }
        return Token(
            label: token.label,
            manufacturer: token.manufacturer,
            model: token.model,
            serialNumber: token.serialNumber,
            module: token.module.name,
            pin: token.isPINLocked
                ? "locked" : token.isFinalPINAttempt ? "final" : token.isPINCountLow ? "low" : "ok",
            maximumSessions: token.maximumSessions,
            keys: keys,
            error: failure
        )
    }

    /// The listing as one JSON object (`lastro.key-list/1`).
    package func json() throws(ApplianceError) -> String { try TrustJSON.encode(list) }

    /// The listing for people.
    package func text(_ language: ReportLanguage) -> String {
        func word(_ portuguese: String, _ english: String) -> String { language == .portuguese ? portuguese : english }
        var lines: [String] = []
        for module in list.modules {
            let path = module.path.map { " (\($0))" } ?? ""
            lines.append(PrintableText.line("\(word("Módulo", "Module")) \(module.name)\(path): \(module.description)"))
        }
        if list.modules.isEmpty {
            lines.append(word("Nenhum módulo PKCS #11 está configurado", "No PKCS #11 module is configured"))
        }
        for token in list.tokens {
            lines.append("")
            lines.append(
                PrintableText.line(
                    "Token \(token.label)  \(token.manufacturer)  \(token.model)  \(token.serialNumber)"
                )
            )
            switch token.pin {
            case "low": lines.append("  " + word("o PIN foi errado há pouco", "a wrong PIN was given lately"))
            case "final": lines.append("  " + word("resta uma tentativa de PIN", "one PIN attempt is left"))
            case "locked": lines.append("  " + word("PIN bloqueado", "PIN locked"))
            default: break
            }
            if let error = token.error { lines.append("  \(word("não pode ser lido", "cannot be read")): \(error)") }
            for key in token.keys { lines += key.lines(language).map { "  " + $0 } }
            if token.keys.isEmpty, token.error == nil {
                lines.append(
                    "  " + word("nada visível sem o PIN", "nothing to be seen without the PIN")
                )
            }
        }
        if list.tokens.isEmpty { lines += ["", word("Nenhum token presente", "No token is present")] }
        return lines.joined(separator: "\n") + "\n"
    }
}
