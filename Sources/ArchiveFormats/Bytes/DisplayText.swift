/// Names from files, made fit for a message.
package enum DisplayText {
    /// At most 200 characters; control characters, and those that turn the direction of text around, replaced.
    package static func clean(_ text: String) -> String { clean(Array(text.utf8.prefix(800))) }

    /// The same for bytes that should be UTF-8.
    package static func clean(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes.prefix(800), as: UTF8.self).prefix(200)
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isPrintable($0) ? $0 : "\u{fffd}" }))
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
