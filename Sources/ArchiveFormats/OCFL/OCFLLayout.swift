import ASN1
import LibCrypto

/// Where objects stand in a storage root: OCFL extension 0003, hashed n-tuples and the identifier itself.
package enum OCFLLayout {
    static let extensionName = "0003-hash-and-id-n-tuple-storage-layout"
    static let fileName = "ocfl_layout.json"
    static let extensionsFolder = "extensions"
    static let configurationName = "config.json"
    static let tupleSize = 3
    static let tupleCount = 3
    private static let maximumNameLength = 100

    /// The path of an object's root, below the storage root; throws `digestUnavailable`.
    ///
    /// The first digits of the SHA-256 of the identifier, in threes, and the identifier in percent-encoding.
    package static func path(for identifier: String) throws(ArchiveFormatError) -> String {
        let context = try StreamDigest(.sha256)
        try context.update(Array(identifier.utf8)[...])
        let digits = Hexadecimal.encode(try context.finalize())
        var parts: [String] = []
        for index in 0..<tupleCount {
            parts.append(String(digits.dropFirst(index * tupleSize).prefix(tupleSize)))
        }
        var name = encoded(identifier)
        if name.utf8.count > maximumNameLength { name = name.prefix(maximumNameLength) + "-" + digits }
        return (parts + [name]).joined(separator: "/")
    }

    private static func encoded(_ identifier: String) -> String {
        var encoded = ""
        for byte in identifier.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x5f:
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default: encoded += "%" + Hexadecimal.encode([byte])
            }
        }
        return encoded
    }

    /// `ocfl_layout.json` (OCFL 1.1 §4.1).
    static var description: JSONValue {
        .object([
            .init("extension", .string(extensionName)),
            .init(
                "description",
                .string("Folders by the SHA-256 of the object's identifier, then the identifier, percent-encoded")
            ),
        ])
    }

    /// The extension's own `config.json`.
    static var configuration: JSONValue {
        .object([
            .init("extensionName", .string(extensionName)),
            .init("digestAlgorithm", .string("sha256")),
            .init("tupleSize", .number("\(tupleSize)")),
            .init("numberOfTuples", .number("\(tupleCount)")),
        ])
    }
}
