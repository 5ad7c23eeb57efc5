import EvidenceArchive
import Foundation
import ValidationReport

/// Turns the arguments of `archive add` into files, contents before the signatures that cover them.
package struct ArchiveInputCollector {
    private let metadata: ItemMetadata
    private let content: String?
    private let locator: ContentLocator

    /// - Parameters:
    ///   - metadata: what the options say of every document.
    ///   - content: the content that the one signature named covers.
    ///   - locator: finds the contents of the others.
    package init(metadata: ItemMetadata, content: String?, locator: ContentLocator) {
        self.metadata = metadata
        self.content = content
        self.locator = locator
    }

    /// The files; a folder stands for all files in it, hidden ones too, `-` for a list on standard input.
    ///
    /// What a folder has beside files, folders in it that cannot be listed, and a folder without anything are inputs with a
    /// refusal.
    ///
    /// The content of a detached signature is added with it, whether it is named or not.
    ///
    /// - Throws: `ApplianceError` of kind `usage`, `missingInput` (also for a list without names) or `inputOutput`.
    package func collect(
        _ arguments: [String],
        list: () throws(ApplianceError) -> [UInt8]
    ) throws(ApplianceError) -> [ArchiveInput] {
        guard arguments.count(where: { $0 == "-" }) <= 1 else {
            throw ApplianceError(.usage, "'-' is given twice", hint: "standard input can be read once only")
        }
        var inputs: [ArchiveInput] = []
        for argument in arguments {
            if argument == "-" {
                let listed = try ManifestReader(common: metadata).read(try list())
                guard !listed.isEmpty else { throw StandardInput.noNames }
                inputs += listed
                continue
            }
            var refused: [ArchiveInput] = []
            let files = try InputExpander.files(
                under: argument,
                limit: InputCollector.maximumFiles,
                scope: .everything
            ) {
                refused.append(refusal($0, $1))
            }
            if files.isEmpty, refused.isEmpty {
                refused.append(refusal(argument, InputExpander.empty(argument), .inputMissing))
            }
            let isNamed = files == [argument]
            if inputs.isEmpty { inputs.reserveCapacity(files.count) }
            for file in files {
                inputs.append(ArchiveInput(path: file, isNamed: isNamed, metadata: metadata, content: content))
            }
            inputs += refused
        }
        return withContents(inputs)
    }

    private func refusal(
        _ path: String,
        _ error: ApplianceError,
        _ code: ArchiveError.Code = .inputUnusable
    ) -> ArchiveInput {
        let reason = ArchiveError(
            code,
            subject: path,
            // The subject stands before it.
            detail: String(error.message.trimmingPrefix("\(path): ")),
            hint: error.hint
        )
        return ArchiveInput(path: path, isNamed: false, metadata: metadata, refusal: .because(reason))
    }

    private static func signs(_ input: ArchiveInput) -> Bool {
        input.refusal == nil && (input.content != nil || SignatureFileName(input.path).isSignature)
    }

    /// Contents first: an item line names its content by digest, which must be in the archive by then.
    private func withContents(_ inputs: [ArchiveInput]) -> [ArchiveInput] {
        // Most folders have no signatures: what need not be copied is not, for there may be millions.
        guard inputs.contains(where: Self.signs) else { return inputs }
        // As octets: strings are equal where they only look alike.
        let paths = Set(inputs.lazy.filter { $0.refusal == nil }.map { Array($0.path.utf8) })
        var contents: [ArchiveInput] = []
        var documents: [ArchiveInput] = []
        var signatures: [ArchiveInput] = []
        var brought: Set<[UInt8]> = []
        for input in inputs {
            guard Self.signs(input) else {
                documents.append(input)
                continue
            }
            let content = input.content ?? locator.content(beside: input.path)
            signatures.append(
                ArchiveInput(path: input.path, isNamed: input.isNamed, metadata: input.metadata, content: content)
            )
            guard let content else { continue }
            let octets = Array(content.utf8)
            guard !paths.contains(octets), brought.insert(octets).inserted else { continue }
            contents.append(ArchiveInput(path: content, isNamed: true, metadata: input.metadata))
        }
        return contents + documents + signatures
    }
}
