/// The names of the files that the revisions of several inputs are written to: no two inputs share one.
struct RevisionNames: Sendable {
    /// By the number of the input, from 1.
    private let stems: [String]

    /// How many bytes of an input's name are kept, so that a file system takes what is made of it.
    private static let maximumStem = 200

    /// Names for inputs in their order; nil for one without a file.
    init(_ paths: [String?]) {
        var taken: Set<String> = []
        stems = paths.map { path in
            let stem = Self.stem(path ?? "")
            var unique = stem
            var count = 1
            // File systems may take upper and lower case for the same.
            while !taken.insert(unique.lowercased()).inserted {
                count += 1
                unique = "\(stem)-\(count)"
            }
            return unique
        }
    }

    /// Such as `contrato.rev2.pdf`; input and revision count from 1.
    func name(input: Int, revision: Int) -> String {
        let stem = stems.indices.contains(input - 1) ? stems[input - 1] : Self.stem("")
        return "\(stem).rev\(revision).pdf"
    }

    private static func stem(_ path: String) -> String {
        var name = path.split(separator: "/").last.map(String.init) ?? ""
        if name.lowercased().hasSuffix(".pdf") { name.removeLast(4) }
        while name.utf8.count > maximumStem { name.removeLast() }
        // A name that starts with a point would be hidden, or the folder itself.
        while name.hasPrefix(".") { name.removeFirst() }
        return name.isEmpty ? "document" : name
    }
}
