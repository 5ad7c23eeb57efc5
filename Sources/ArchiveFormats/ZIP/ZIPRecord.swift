/// Signatures and lengths of ZIP's records (APPNOTE.TXT 4.3), and the flags that matter (4.4.4).
enum ZIPRecord {
    static let localHeader: UInt32 = 0x0403_4b50
    static let dataDescriptor: UInt32 = 0x0807_4b50
    static let directoryHeader: UInt32 = 0x0201_4b50
    static let endOfDirectory: UInt32 = 0x0605_4b50
    static let zip64EndOfDirectory: UInt32 = 0x0606_4b50
    static let zip64Locator: UInt32 = 0x0706_4b50

    static let localHeaderLength = 30
    static let directoryHeaderLength = 46
    static let endOfDirectoryLength = 22
    static let zip64EndOfDirectoryLength = 56
    static let zip64LocatorLength = 20

    /// The extra fields (4.5.3, 4.6.9).
    static let zip64Field: UInt16 = 0x0001
    static let unicodePathField: UInt16 = 0x7075

    /// Encrypted, strongly encrypted, or with a masked directory.
    static let encryptionFlags: UInt16 = 1 | 1 << 6 | 1 << 13
    static let descriptorFlag: UInt16 = 1 << 3
    static let unicodeFlag: UInt16 = 1 << 11
    /// How hard deflate tried: says nothing about the data.
    static let compressionFlags: UInt16 = 1 << 1 | 1 << 2

    /// The values that mean: see the ZIP64 field or record.
    static let saturated16: UInt16 = .max
    static let saturated32: UInt32 = .max
}
