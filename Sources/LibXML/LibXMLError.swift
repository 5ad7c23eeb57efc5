/// Why bytes gave no tree, or a tree no canonical form; never carries any of them.
package struct LibXMLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// Not a well-formed document of XML 1.0 with namespaces.
        case notWellFormed
        /// A document type declaration, and with it entities and defaults, is not read.
        case documentTypeDeclaration
        /// The encoding is none of UTF-8, UTF-16, US-ASCII and ISO-8859-1.
        case unsupportedEncoding
        /// More bytes than the caller allows.
        case tooLarge
        /// Elements are nested deeper than the caller allows.
        case tooDeep
        /// More nodes than the caller allows.
        case tooManyNodes
        /// One element has more attributes than anything needs.
        case tooManyAttributes
        /// More namespace declarations are in scope than anything needs.
        case tooManyNamespaces
        /// A canonical form was asked for that does not exist (XML Canonicalization §1.3: relative namespace names).
        case notCanonicalizable
        /// libxml2 has no memory.
        case unavailable
    }

    /// What is wrong.
    package let code: Code
    /// The C function that said so, or the Swift function that refused the input.
    package let function: String
    /// libxml2's own number (`xmlParserErrors`); 0 where it gave none.
    package let number: Int
    /// The line of the document, from 1; 0 where none is known.
    package let line: Int

    package init(_ code: Code, function: String, number: Int = 0, line: Int = 0) {
        self.code = code
        self.function = function
        self.number = number
        self.line = line
    }

    package var description: String {
        "\(code.rawValue)\(line > 0 ? " in line \(line)" : "") (\(function)\(number > 0 ? " \(number)" : ""))"
    }
}
