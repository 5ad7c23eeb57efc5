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
    /// Whether it is content that seems to carry signatures of its own, which nobody judged with it.
    package let carriesSignatures: Bool

    package init(
        name: String,
        size: Int,
        sha256: String,
        isFoundByName: Bool = false,
        carriesSignatures: Bool = false
    ) {
        self.name = name
        self.size = size
        self.sha256 = sha256
        self.isFoundByName = isFoundByName
        self.carriesSignatures = carriesSignatures
    }

    /// The same file under another name.
    package func named(_ name: String, isFoundByName: Bool) -> ReportedFile {
        ReportedFile(
            name: name,
            size: size,
            sha256: sha256,
            isFoundByName: isFoundByName,
            carriesSignatures: carriesSignatures
        )
    }

    /// What is to be said of it beside its name.
    var remarks: [ReportLabel] {
        [isFoundByName ? .foundByName : nil, carriesSignatures ? .carriesSignatures : nil].compactMap(\.self)
    }
}
