import EvidenceArchive
import Foundation
import TestSupport
import Testing

@Suite struct ColdMoveTests {
    @Test("Documents and evidence go to the cold tier and come back, byte for byte; packs that nobody needs are gone")
    func roundTrip() throws {
        let cold = try ColdSample()
        let archive = cold.archive
        var options = cold.options
        options.packSize = 300_000
        let (steps, summary) = try cold.move(to: .cold, options: options)
        let sealed = steps.compactMap { if case .sealed(let pack, _, _) = $0 { pack } else { nil } }
        #expect(sealed.count >= 2 && sealed.count == steps.count)
        #expect(sealed.allSatisfy { $0.size < 400_000 })
        #expect(summary.objects == 41)
        #expect(summary.failed == 0)
        #expect(summary.hotBytesReclaimed == summary.bytes)
        #expect(summary.hotFoldersReclaimed > 0)
        var statistics = try cold.verify()
        #expect(statistics.hot.count == 0)
        #expect(statistics.cold.count == 41)
        #expect(statistics.packs.count == UInt64(sealed.count))
        #expect(statistics.packs.bytes == summary.bytesWritten)
        #expect(try cold.packs().count == sealed.count)

        // Nothing to move is success, and changes nothing.
        let size = try archive.audit.size()
        #expect(try cold.move(to: .cold).summary.objects == 0)
        #expect(try archive.audit.size() == size)

        let back = try cold.move(to: .hot)
        #expect(back.summary.objects == 41)
        #expect(back.summary.packs == UInt64(sealed.count))
        #expect(back.summary.coldBytesReclaimed == summary.bytesWritten)
        statistics = try cold.verify()
        #expect(statistics.hot.count == 41)
        #expect(statistics.cold.count == 0)
        #expect(statistics.packs.count == 0)
        #expect(try cold.packs().isEmpty)
        #expect(try cold.move(to: .hot).summary.objects == 0)

        // And once more: the same objects make the same packs.
        let again = try cold.move(to: .cold, options: options)
        #expect(again.summary.bytesWritten == summary.bytesWritten)
        try cold.verify()
    }

    @Test("What is chosen by digest, size, age or query moves, and nothing else")
    func selections() throws {
        let cold = try ColdSample()
        let archive = cold.archive
        func moved(_ change: (inout MoveSelection) -> Void) throws -> [ObjectDigest] {
            var selection = MoveSelection()
            change(&selection)
            try cold.move(to: .cold, selection)
            let objects = try archive.catalogue.read { reader throws(ArchiveError) in
                try reader.objects(after: nil, limit: 1_000)
            }
            try cold.move(to: .hot)
            return objects.filter { $0.location.cold != nil && !$0.location.isHot }.map(\.object.sha256)
        }
        let one = cold.digests[3]
        #expect(try moved { $0.digests = [one, one] } == [one])
        let large = cold.contents.filter { $0.value.count > 20_000 }
        #expect(try Set(moved { $0.largerThan = 20_000 }) == Set(large.keys))
        #expect(!large.isEmpty && large.count < 20)
        #expect(try moved { $0.storedThrough = ArchiveTime(clamping: cold.now.seconds - 1) }.isEmpty)
        #expect(try moved { $0.storedThrough = cold.now }.count == 41)
        // Ten documents with a time-stamp each; the list that the others need, too, stays hot.
        #expect(try moved { $0.query.tenant = "par" }.count == 20)
        let unknown = try ObjectDigest(hashing: [1])
        #expect(throws: ArchiveError(.objectUnknown)) { try moved { $0.digests = [unknown] } }
        try cold.verify()
    }

    @Test("The last document takes the evidence along that all share")
    func sharedEvidence() throws {
        let cold = try ColdSample()
        var selection = MoveSelection()
        for tenant in ["par", "ímpar"] {
            selection.query.tenant = tenant
            try cold.move(to: .cold, selection)
        }
        #expect(try cold.verify().hot.count == 0)
        // Coming back it comes with the first.
        try cold.move(to: .hot, selection)
        let statistics = try cold.verify()
        #expect(statistics.hot.count == 21)
        #expect(statistics.cold.count == 20)
        #expect(try cold.packs().count == 1)
    }

    @Test("ocfl-py finds the cold tier valid", .enabled(if: PythonTools.isThere("ocfl-root.py")))
    func storageRoot() throws {
        let cold = try ColdSample()
        var options = cold.options
        options.packObjectCount = 15
        try cold.move(to: .cold, options: options)
        let arguments = ["validate", "--root", cold.path + "/cold", "--validate-objects", "--check-digests"]
        let run = try PythonTools.run("ocfl-root.py", arguments, in: cold.path)
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("is VALID") && !run.output.contains("INVALID"), "\(run.output)")
        #expect(run.output.contains("3 / 3"), "\(run.output)")
        #expect(!run.output.contains("[W"), "\(run.output)")
    }

    @Test("A pack opens with unzip, verifies with sha256sum, and says by itself what its objects are")
    func packAlone() throws {
        let cold = try ColdSample()
        try cold.move(to: .cold)
        let pack = try #require(try cold.packs().first)
        let file = "\(cold.path)/cold/\(pack)"
        #expect(try ToolRun("unzip", ["-tq", file], in: cold.path).status == 0)
        let folder = try TestSupport.TemporaryFolder()
        #expect(try ToolRun("unzip", ["-q", file, "-d", folder.path], in: cold.path).status == 0)
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
        let bag = "\(folder.path)/\(name)"
        for (tool, list) in [("sha256sum", "manifest-sha256.txt"), ("sha512sum", "manifest-sha512.txt")] {
            #expect(try ToolRun(tool, ["--check", "--strict", "--quiet", list], in: bag).status == 0)
        }
        for (digest, content) in cold.contents {
            let bytes = try Data(contentsOf: URL(filePath: "\(bag)/data/objects/\(digest.hex)"))
            #expect(Array(bytes) == content)
        }
        let lines = try String(contentsOfFile: bag + "/data/items.ndjson", encoding: .utf8).split(separator: "\n")
        let items = try lines.map { try ItemLine(decoding: Array($0.utf8)).item }
        #expect(items.map(\.sequence) == Array(0..<20))
        #expect(Set(items.map(\.object.sha256)) == Set(cold.digests))
    }
}
