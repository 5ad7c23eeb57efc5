/// One file of a ZIP archive, as the central directory has it (APPNOTE.TXT 4.3.12).
package struct ZIPEntry: Hashable, Sendable {
    /// How an entry is kept.
    package enum Method: UInt16, Sendable {
        case stored = 0
        case deflate = 8
    }

    /// The bytes of the name: for messages, never a path.
    package let name: [UInt8]
    package let method: Method
    package let crc32: UInt32
    package let compressedSize: Int
    package let size: Int
    /// Where the local header starts, from the start of the archive.
    package let offset: Int

    /// Whether it is a folder.
    package var isFolder: Bool { name.last == 0x2f }

    /// The name for a message: at most 200 characters, control characters replaced.
    package var displayName: String {
        let text = String(decoding: name.prefix(800), as: UTF8.self).prefix(200)
        return String(String.UnicodeScalarView(text.unicodeScalars.map { Self.isPrintable($0) ? $0 : "\u{fffd}" }))
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        // Format characters too: they turn the direction of the text around.
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
