import ValidationReport

/// Turns the arguments of `timestamp request` into files.
///
/// A folder stands for the files in it, but for hidden ones, tokens and records; what it has beside files, such as a pipe or a
/// link to a folder, is named as a failure. `-` stands for the names on standard input.
package enum StampingInputs {
    private static let maximumFiles = 1_000_000
    private static let passedOver = [".tsr", ".tst", ".ers"]

    /// The files; what cannot be found is an item too, so that the others are stamped.
    ///
    /// - Throws: `ApplianceError` of kind `usage` or `inputOutput`, or `missingInput` for a list without names.
    package static func collect(_ arguments: [String]) throws(ApplianceError) -> [InputItem] {
        guard arguments.count(where: { $0 == "-" }) <= 1 else {
            throw ApplianceError(.usage, "'-' is given twice", hint: "standard input can be read once only")
        }
        var items: [InputItem] = []
        for argument in arguments {
            for name in argument == "-" ? try StandardInput.names() : [argument] { items += expand(name) }
            guard items.count <= maximumFiles else {
                throw ApplianceError(.usage, "more than \(maximumFiles) files", hint: "split the work")
            }
        }
        guard !items.isEmpty else { throw StandardInput.noNames }
        var seen: Set<String> = []
        return items.filter { seen.insert($0.name).inserted }
    }

    private static func expand(_ name: String) -> [InputItem] {
        do throws(ApplianceError) {
            var failures: [InputItem] = []
            let files = try InputExpander.files(under: name, limit: maximumFiles, scope: .visible) {
                failures.append(.failure($0, $1))
            }
            if files == [name] { return [.file(name)] }
            let stamped = files.filter { file in !passedOver.contains { file.hasSuffix($0) } }
            guard !stamped.isEmpty || !failures.isEmpty else {
                throw InputExpander.empty(name)
            }
            return stamped.map { .file($0) } + failures
        } catch {
            return [.failure(name, error)]
        }
    }
}
