import Foundation

/// Turns names of files and directories into files, in an order that does not depend on the file system.
package enum InputExpander {
    /// The file itself, or every regular file below a directory, sorted by path as bytes; hidden files are passed over.
    ///
    /// - Throws: `ApplianceError` of kind `missingInput`, or `usage` past the limit.
    package static func files(under path: String, limit: Int) throws(ApplianceError) -> [String] {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw ApplianceError(.missingInput, "\(path): no such file or directory", hint: "check the path")
        }
        guard isDirectory.boolValue else { return [path] }
        let root = path.hasSuffix("/") ? String(path.dropLast()) : path
        guard let names = FileManager.default.enumerator(atPath: path) else {
            throw ApplianceError(.inputOutput, "\(path): cannot be listed", hint: "check its permissions")
        }
        var files: [String] = []
        for case let name as String in names {
            guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { continue }
            let full = "\(root)/\(name)"
            guard FileManager.default.fileExists(atPath: full, isDirectory: &isDirectory), !isDirectory.boolValue else {
                continue
            }
            guard files.count < limit else {
                throw ApplianceError(.usage, "\(path): more than \(limit) files", hint: "split the work")
            }
            files.append(full)
        }
        return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
