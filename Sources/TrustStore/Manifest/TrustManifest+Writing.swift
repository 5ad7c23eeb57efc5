extension TrustManifest {
    /// The manifest's text: pins in their order, certificates sorted by the bytes of their paths, every value quoted.
    package var text: String {
        var text = "# Index of the trust store. README.md beside it explains each key. Unknown keys are errors.\n"
        text += "schema: \(Self.quote(Self.schema))\n\n"
        text += domains.isEmpty ? "domains: []\n" : "domains:\n"
        for domain in domains { text += Self.lines(of: domain) }
        text += certificates.isEmpty ? "\ncertificates: []\n" : "\ncertificates:\n"
        for certificate in certificates.sorted(by: { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }) {
            text += """
                  - file: \(Self.quote(certificate.file))
                    subject: \(Self.quote(certificate.subject))
                    notBefore: \(Self.quote(certificate.notBefore))
                    notAfter: \(Self.quote(certificate.notAfter))
                    sha256: \(Self.quote(certificate.sha256))
                    root: \(Self.quote(certificate.root))
                    source: \(Self.quote(certificate.source))

                """
        }
        return text
    }

    private static func lines(of domain: TrustDomain) -> String {
        let name = "{pt-BR: \(quote(domain.name.portuguese)), en: \(quote(domain.name.english))}"
        var text = """
              - id: \(quote(domain.identifier))
                name: \(name)
                legalClass: \(quote(domain.legalClass.rawValue))
                law: \(quote(domain.law))
                anchor: \(domain.isAnchor)
                policyArcs: [\(domain.policyArcs.map { quote($0) }.joined(separator: ", "))]
                pins:\(domain.pins.isEmpty ? " []" : "")

            """
        for pin in domain.pins {
            text += """
                      - name: \(quote(pin.name))
                        version: \(quote(pin.version))
                        sha256: \(quote(pin.sha256))
                        notBefore: \(quote(pin.notBefore))
                        notAfter: \(quote(pin.notAfter))
                        algorithm: \(quote(pin.algorithm))
                        use: \(quote(pin.use.rawValue))
                        usable: \(pin.isUsable)
                        file: \(quote(pin.file))
                        source: \(quote(pin.source))

                """
        }
        return text
    }

    /// A double-quoted YAML scalar; control characters, which the reader refuses, become blanks.
    private static func quote(_ text: String?) -> String {
        guard let text else { return "null" }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0x7f: quoted += " "
            // What YAML takes for line ends, or for no characters at all, inside quotes.
            case "\u{80}"..."\u{9f}", "\u{2028}", "\u{2029}", "\u{feff}", "\u{fffe}", "\u{ffff}": quoted += " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
