import Foundation
import ValidationReport

/// Turns names of files and directories into files, in an order that does not depend on the file system.
package enum InputExpander {
    /// The file itself, or every regular file in the scope below a directory, sorted by path as bytes.
    ///
    /// `unreadable` is told the path of each directory below that cannot be listed, of each name that is not UTF-8 and, where
    /// the scope has it, of each thing that is neither file nor directory; it ends the search by default.
    ///
    /// - Throws: `ApplianceError` of kind `missingInput` or `inputOutput`, or `usage` past the limit.
    package static func files(
        under path: String,
        limit: Int,
        scope: FolderScope = .visibleFiles,
        unreadable: (String, ApplianceError) throws(ApplianceError) -> Void = { _, error throws(ApplianceError) in
            throw error
        }
    ) throws(ApplianceError) -> [String] {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw ApplianceError(
                .missingInput,
                text: LocalizedText(
                    "\(path): arquivo ou pasta inexistente",
                    "\(path): no such file or directory"
                ),
                nextStep: LocalizedText("confira o caminho", "check the path")
            )
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { return [path] }
        let prefix = path.hasSuffix("/") ? path : path + "/"
        var files: [String] = []
        let listing = try FolderListing(of: prefix, scope)
        try add(listing, at: prefix, to: &files, limit, scope, unreadable)
        return files
    }

    /// The error for a folder without any files; `wanted` says what it should have.
    static func empty(
        _ path: String,
        naming wanted: LocalizedText = LocalizedText("indique um arquivo", "name a file")
    ) -> ApplianceError {
        ApplianceError(
            .missingInput,
            text: LocalizedText("\(path): não há arquivos na pasta", "\(path): no files in it"),
            nextStep: wanted
        )
    }

    /// Throws for paths below which there is no file at all.
    ///
    /// - Throws: as `files`, and `ApplianceError` of kind `missingInput`.
    static func requireFiles(under paths: [String], limit: Int) throws(ApplianceError) {
        for path in paths {
            if try !files(under: path, limit: limit).isEmpty { return }
        }
        throw empty(paths.joined(separator: ", "))
    }

    private static func add(
        _ listing: FolderListing,
        at prefix: String,
        to files: inout [String],
        _ limit: Int,
        _ scope: FolderScope,
        _ unreadable: (String, ApplianceError) throws(ApplianceError) -> Void
    ) throws(ApplianceError) {
        for entry in listing.entries {
            let inner = prefix + entry.key
            if let refusal = entry.refusal(at: inner) {
                try unreadable(inner, refusal)
                continue
            }
            guard entry.kind == .file else {
                let listing: FolderListing
                do throws(ApplianceError) {
                    listing = try FolderListing(of: inner, scope)
                } catch {
                    try unreadable(inner, error)
                    continue
                }
                try add(listing, at: inner, to: &files, limit, scope, unreadable)
                continue
            }
            guard files.count < limit else {
                throw ApplianceError(.usage, "\(prefix): more than \(limit) files", hint: "split the work")
            }
            files.append(inner)
        }
    }
}
