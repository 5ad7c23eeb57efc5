import Foundation
import Synchronization

/// Finds the content of a detached signature beside it, by name.
///
/// `x.pdf.p7s` signs `x.pdf`; `x.p7s` signs `x`, or the only `x.*` that is not itself a signature. Folders are listed once;
/// safe to use from several threads.
package final class ContentLocator: Sendable {
    /// How many folders are remembered.
    private static let maximumFolders = 1_024

    /// The names of a folder that may be content, by each of their beginnings that end before a full stop; nil for one that
    /// is not UTF-8, which may be the content as well as another.
    ///
    /// By octets, as all names: strings are equal where they only look alike.
    private typealias Listing = [[UInt8]: [String?]]
    private let folders = Mutex<[[UInt8]: Listing]>([:])

    package init() {}

    /// The path of the content that belongs to the signature file by its name; nil where none or several would do.
    package func content(beside path: String) -> String? {
        guard let stem = SignatureFileName(path).stem, !stem.isEmpty else { return nil }
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let prefix = slash.map { String(path[...$0]) } ?? ""
        let exact = prefix + stem
        if !SignatureFileName(stem).isSignature, Self.isFile(exact) { return exact }
        let candidates = listing(of: prefix.isEmpty ? "./" : prefix)[Array(stem.utf8)] ?? []
        return candidates.count == 1 ? candidates[0].map { prefix + $0 } : nil
    }

    private func listing(of folder: String) -> Listing {
        let key = Array(folder.utf8)
        if let known = folders.withLock({ $0[key] }) { return known }
        var listing: Listing = [:]
        let entries = (try? FolderListing(of: folder))?.entries ?? []
        for entry in entries where entry.kind == .file || entry.kind == .unnamed {
            guard !SignatureFileName(entry.key).isSignature else { continue }
            let name = entry.kind == .file ? entry.key : nil
            var beginning = Substring(entry.key)
            while let stop = beginning.lastIndex(of: "."), stop > beginning.startIndex {
                beginning = beginning[..<stop]
                listing[Array(beginning.utf8), default: []].append(name)
            }
        }
        folders.withLock { folders in
            if folders.count >= Self.maximumFolders { folders = [:] }
            folders[key] = listing
        }
        return listing
    }

    /// A regular file, or a link to one: whoever opened a pipe that stands there would wait for its other end.
    private static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}
