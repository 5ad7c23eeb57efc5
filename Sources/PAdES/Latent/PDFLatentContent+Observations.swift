import PDFSyntax
package import SignatureValidation

extension PDFLatentContent {
    /// Pages and objects that are named; the report's history has all.
    private static let named = 12

    /// What the judge is told of latent content: one observation a kind, which never changes a verdict.
    ///
    /// Values: `count`, and where there are any `pages` (from 1) and `objects` (numbers), each with commas between.
    package static func observations(_ content: [PDFLatentContent]) -> [ContainerObservation] {
        Kind.allCases.compactMap { kind in
            let entries = content.filter { $0.kind == kind }
            guard !entries.isEmpty else { return nil }
            var values = ["count": String(entries.reduce(0) { $0 + $1.count })]
            values["pages"] = list(entries.compactMap(\.page))
            values["objects"] = list(entries.compactMap { $0.reference?.number })
            return ContainerObservation(kind.code, .note(kind.level), values)
        }
    }

    private static func list(_ numbers: [Int]) -> String? {
        let distinct = Set(numbers).sorted()
        guard !distinct.isEmpty else { return nil }
        let more = distinct.count > named ? ", …" : ""
        return distinct.prefix(named).map(String.init).joined(separator: ", ") + more
    }
}
