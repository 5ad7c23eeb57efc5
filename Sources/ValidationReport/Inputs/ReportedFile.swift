/// A file that was judged, as every report names it.
package struct ReportedFile: Sendable, Hashable {
    /// The name as it was given; shown, never opened.
    package let name: String
    /// Bytes.
    package let size: Int
    /// SHA-256, lower-case hexadecimal.
    package let sha256: String
    /// Whether it was found beside the signature by its name; otherwise somebody named it.
    package let isFoundByName: Bool

    package init(name: String, size: Int, sha256: String, isFoundByName: Bool = false) {
        self.name = name
        self.size = size
        self.sha256 = sha256
        self.isFoundByName = isFoundByName
    }
}
