/// One file of a ZIP archive, as the central directory has it (APPNOTE.TXT 4.3.12).
package struct ZIPMember: Hashable, Sendable {
    /// How a member is kept.
    package enum Method: UInt16, Sendable, CaseIterable {
        case stored = 0
        case deflate = 8
    }

    /// The bytes of the name: a path only where `ZIPReadingRules.names` is `paths`, for messages otherwise.
    package let name: [UInt8]
    package let method: Method
    package let crc32: UInt32
    package let compressedSize: Int
    package let size: Int
    /// Where the local header starts, from the start of the archive.
    package let headerOffset: Int
    /// General purpose bit flags (4.4.4).
    let flags: UInt16
    /// Where the next member's header, or the directory, starts.
    var end = 0

    /// Whether it is a folder.
    package var isFolder: Bool { name.last == 0x2f }

    /// The name as text, a folder's without its slash.
    package var path: String { String(decoding: isFolder ? name.dropLast() : name[...], as: UTF8.self) }

    /// The name for a message: at most 200 characters, control characters replaced.
    package var displayName: String { DisplayText.clean(name) }

    /// Whether sizes and checksum stand behind the data too (4.3.9).
    var hasDataDescriptor: Bool { flags & ZIPRecord.descriptorFlag != 0 }
}
