import Foundation
import Testing

extension CrashWorkshop {
    /// Sees that what stands in the replica under its name is what the archive has under it; `isWhole`: and that neither
    /// has a file that the other lacks.
    func verifyReplica(isWhole: Bool) throws {
        for tier in ["hot", "cold"] {
            let (own, copies) = (try files("\(archive)/\(tier)"), try files("\(replica)/\(tier)"))
            #expect(!isWhole || own == copies, "\(own.symmetricDifference(copies))")
            for name in copies.intersection(own) {
                #expect(
                    FileManager.default.contentsEqual(
                        atPath: path("\(archive)/\(tier)/\(name)"),
                        andPath: path("\(replica)/\(tier)/\(name)")
                    ),
                    "\(tier)/\(name)"
                )
            }
        }
    }

    /// Takes one file of the hot tier away, changes a bit of another one and of a pack.
    func damage() throws {
        let hot = try files("\(archive)/hot").sorted().shuffled()
        try FileManager.default.removeItem(atPath: path("\(archive)/hot/\(try #require(hot.first))"))
        try flip("\(archive)/hot/\(try #require(hot.last))")
        let packs = try files("\(archive)/cold").filter { $0.hasSuffix(".zip") }
        try flip("\(archive)/cold/\(try #require(packs.sorted().shuffled().first))")
    }

    private func flip(_ name: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path(name))
        var bytes = try Data(contentsOf: URL(filePath: path(name)))
        bytes[bytes.count / 2] ^= 0x10
        try bytes.write(to: URL(filePath: path(name)))
    }

    /// The names of all files below a folder; none where it is not there yet.
    private func files(_ folder: String) throws -> Set<String> {
        guard FileManager.default.fileExists(atPath: path(folder)) else { return [] }
        return Set(
            try FileManager.default.subpathsOfDirectory(atPath: path(folder)).filter { name in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: path("\(folder)/\(name)"), isDirectory: &isFolder)
                    && !isFolder.boolValue
            }
        )
    }
}
