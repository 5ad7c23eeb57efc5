import Foundation
package import ValidationReport

/// Writes each revision of PDF files into a folder: the bytes of the file up to the end of the revision
/// (ISO 32000-2 §7.5.6), `contrato.rev1.pdf` and so on.
package struct RevisionExtraction: Sendable {
    private let folder: String
    private let names: RevisionNames

    /// How many revisions of a file are written: each is a copy of the file up to its end.
    private static let maximumRevisions = 1_000

    /// - Parameters:
    ///   - folder: made where it is not there.
    ///   - paths: the inputs of the run, in order.
    /// - Throws: `ApplianceError` of kind `inputOutput` where the folder cannot be written to.
    package init(folder: String, paths: [String?]) throws(ApplianceError) {
        self.folder = folder
        names = RevisionNames(paths)
        if mkdir(folder, 0o777) != 0, errno != EEXIST { throw NewFile.unwritable(folder, errno) }
        var status = stat()
        guard stat(folder, &status) == 0 else { throw NewFile.unwritable(folder, errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw NewFile.unwritable(folder, ENOTDIR) }
        // Permissions alone do not say it: a file system may be read-only, and root may read what nobody may write.
        let (descriptor, probe) = NewFile.temporaryFile(in: folder)
        guard descriptor >= 0 else { throw NewFile.unwritable(folder, errno) }
        close(descriptor)
        unlink(probe)
    }

    /// Writes the revisions of a file that was judged; `input` counts the inputs from 1.
    ///
    /// A file that is there stays as it is: where it has other bytes, that is a failure.
    package func extract(_ report: DocumentReport, path: String, input: Int) -> ExtractedRevisions {
        var result = ExtractedRevisions()
        let ends = report.revisionEnds
        guard !ends.isEmpty else {
            result.messages.append("\(path): not a PDF file, no revisions to extract")
            return result
        }
        do throws(ApplianceError) {
            guard ends.count <= Self.maximumRevisions else {
                throw ApplianceError(
                    .usage,
                    "\(path): \(ends.count) revisions; --extract-revisions writes \(Self.maximumRevisions)",
                    hint: "the report has the end of each revision: head -c takes one out"
                )
            }
            let source = try RevisionSource(path)
            for (index, revision) in ends.enumerated() {
                let name = names.name(input: input, revision: index + 1)
                let isNew = try write(source, revision.end, revision.sha256, to: "\(folder)/\(name)")
                result.names.append(name)
                result.messages.append(
                    "\(isNew ? "wrote" : "already there:") \(folder)/\(name): \(path), revision \(index + 1) of "
                        + "\(ends.count), \(revision.end) bytes, SHA-256 \(revision.sha256)"
                )
            }
        } catch {
            result.failure = error
        }
        return result
    }

    /// Whether the file had to be written; one with the same bytes stays.
    private func write(
        _ source: RevisionSource,
        _ end: Int,
        _ sha256: String,
        to target: String
    ) throws(ApplianceError) -> Bool {
        let isNew = try NewFile.write(to: target) { descriptor throws(ApplianceError) in
            guard try source.copy(upTo: end, to: descriptor, at: target) == sha256 else {
                throw ApplianceError(
                    .inputOutput,
                    "\(source.path): changed while it was read",
                    hint: "run again with a file that nobody writes to"
                )
            }
        }
        if !isNew { try compare(target, end, sha256) }
        return isNew
    }

    private func compare(_ target: String, _ end: Int, _ sha256: String) throws(ApplianceError) {
        var status = stat()
        guard lstat(target, &status) == 0 else { throw NewFile.unwritable(target, errno) }
        let isFile = status.st_mode & S_IFMT == S_IFREG
        if isFile, Int(status.st_size) == end, try RevisionSource(target).digest(upTo: end) == sha256 { return }
        throw ApplianceError(
            .inputOutput,
            "\(target): is there already with other content, and stays as it is",
            hint: "name an empty folder with --extract-revisions"
        )
    }
}
