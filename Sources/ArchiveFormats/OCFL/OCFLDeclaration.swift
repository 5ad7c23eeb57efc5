/// Declarations of conformance in file names, after NAMASTE (OCFL 1.1 §3.3, §4.1).
enum OCFLDeclaration {
    static let prefix = "0="
    static let object = "ocfl_object_"
    static let root = "ocfl_"
    static let version = "1.1"
    /// Versions of the specification that are read, oldest first.
    static let versions = ["1.0", "1.1"]

    /// The name of the file that says this.
    static func fileName(_ value: String) -> String { prefix + value }

    /// Its content.
    static func bytes(_ value: String) -> [UInt8] { Array((value + "\n").utf8) }

    /// The type of an inventory (§3.5.1).
    static func inventoryType(_ version: String) -> String { "https://ocfl.io/\(version)/spec/#inventory" }
}
