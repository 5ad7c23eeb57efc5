import Foundation
import TestSupport

extension OutsideVectors {
    /// The PEM files of a folder below `icp-brasil`, sorted.
    static func files(_ name: String) throws -> [URL] {
        let folder = folder.appending(path: "icp-brasil/\(name)")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "pem" }.sorted { $0.path < $1.path }
    }

    /// SHA-256 of every certificate that the vectors' index has, by its kind, `root` or `ca`.
    static func digests(kind: String) throws -> Set<String> {
        let text = try String(contentsOf: folder.appending(path: "icp-brasil/cas/index.csv"), encoding: .utf8)
        var digests: Set<String> = []
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            // A digest is the only field of 64 hexadecimal digits, and commas may stand in names before it.
            if fields.count > 1, fields[1] == kind,
                let digest = fields.first(where: { $0.count == 64 && $0.allSatisfy(\.isHexDigit) })
            {
                digests.insert(String(digest))
            }
        }
        return digests
    }
}
