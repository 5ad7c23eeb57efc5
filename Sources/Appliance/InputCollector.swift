import Foundation
import ValidationReport

/// Turns the arguments of `validate` into the files to judge, in the order of the arguments.
///
/// A directory stands for the files in it, but for those that belong to a signature beside them by name; `-` stands for the
/// names on standard input, one a line.
package struct InputCollector {
    /// How many files one run may have.
    static let maximumFiles = 10_000_000

    private let locator: ContentLocator
    private let content: String?

    /// - Parameters:
    ///   - locator: finds the content of signatures; to be shared with the judgement.
    ///   - content: the file named as content, which is not judged itself when a directory holds it.
    package init(locator: ContentLocator, content: String? = nil) {
        self.locator = locator
        self.content = content
    }

    /// The files; what cannot be found, and a link or other thing in a folder that is no file, is an item too, so that the
    /// others are judged and nothing is passed over without a word.
    ///
    /// - Throws: `ApplianceError` of kind `usage` or `inputOutput`.
    package func collect(
        _ arguments: [String],
        standardInput: () throws(ApplianceError) -> [String] = StandardInput.names
    ) throws(ApplianceError) -> [InputItem] {
        guard arguments.count(where: { $0 == "-" }) <= 1 else {
            throw ApplianceError(.usage, "'-' is given twice", hint: "standard input can be read once only")
        }
        var items: [InputItem] = []
        for argument in arguments {
            let names = argument == "-" ? try standardInput() : [argument]
            for name in names {
                items += expand(name)
                guard items.count <= Self.maximumFiles else {
                    throw ApplianceError(.usage, "more than \(Self.maximumFiles) files", hint: "split the work")
                }
            }
        }
        guard !items.isEmpty || arguments.isEmpty else {
            throw StandardInput.noNames
        }
        return items
    }

    private func expand(_ name: String) -> [InputItem] {
        do throws(ApplianceError) {
            var failures: [InputItem] = []
            let files = try InputExpander.files(under: name, limit: Self.maximumFiles, scope: .visible) {
                failures.append(.failure($0, $1))
            }
            if files == [name] { return [.file(name)] }
            let judged = judged(files)
            guard !judged.isEmpty || !failures.isEmpty else {
                throw InputExpander.empty(
                    name,
                    naming: LocalizedText("indique um arquivo de assinatura", "name a signature file")
                )
            }
            return judged.map { .file($0) } + failures
        } catch {
            return [.failure(name, error)]
        }
    }

    /// The files of a folder, in order, that are not content of others.
    private func judged(_ files: [String]) -> [String] {
        // What stands beside a file is spelled like it; only the option may spell the same file otherwise. Names are
        // compared as octets: two that look alike, with an accent composed and apart, are two files.
        var contents: Set<[UInt8]> = []
        let named = content.map(Self.normalized)
        var isContent = [Bool](repeating: false, count: files.count)
        for (index, file) in files.enumerated() {
            // In order of their names a signature comes next to its content, most times.
            if index > 0, SignatureFileName.isSignature(file, of: files[index - 1]) {
                isContent[index - 1] = true
            } else if let content = locator.content(beside: file) {
                contents.insert(Array(content.utf8))
            }
        }
        return zip(files, isContent).compactMap { file, isContent in
            let isContent = isContent || (!contents.isEmpty && contents.contains(Array(file.utf8)))
            let isNamed = named.map { $0.utf8.elementsEqual(Self.normalized(file).utf8) } ?? false
            return isContent || isNamed ? nil : file
        }
    }

    private static func normalized(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }
}
