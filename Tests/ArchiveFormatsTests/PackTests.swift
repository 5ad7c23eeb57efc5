import Foundation
import LibCrypto
import TestSupport
import Testing

@testable import ArchiveFormats

@Suite struct PackTests {
    static let contents: [[UInt8]] = [
        [], Array("primeiro documento".utf8), (0..<600_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 4) },
    ]
    static let items = Array("{\"item\":1}\n{\"item\":2}\n".utf8)

    static func sha256(_ bytes: [UInt8]) throws -> [UInt8] { try Digest.hash(.sha256, bytes) }

    static func sealed() throws -> (bytes: [UInt8], pack: SealedPack) {
        let digests = try contents.map { try sha256($0) }
        let sink = MemorySink()
        let writer = try PackWriter(.derived(from: digests), to: sink)
        for (digest, content) in zip(digests, contents) { try writer.add(sha256: digest, MemorySource(content)) }
        let info = BagInfo([BagInfo.Field(label: "Bagging-Date", value: "2026-06-01")])
        let pack = try writer.finish(items: MemorySource(items), info: info)
        return (sink.bytes, pack)
    }

    @Test("A pack has the digests and offsets that were told, and is the same when it is sealed again")
    func sealing() throws {
        let (bytes, pack) = try Self.sealed()
        #expect(pack.digests == (try ContentDigests(of: bytes[...])))
        #expect(pack.digests.sha512 == (try Digest.hash(.sha512, bytes)))
        #expect(pack.objects.map(\.length) == Self.contents.map(\.count))
        for (object, content) in zip(pack.objects, Self.contents) {
            #expect(Array(bytes[object.dataOffset..<(object.dataOffset + object.length)]) == content)
            #expect(object.sha512 == (try Digest.hash(.sha512, content)))
        }
        #expect(try Self.sealed().bytes == bytes)
        #expect(try PackReader(MemorySource(bytes)).objects() == pack.objects)
        #expect(pack.identifier.text.hasPrefix("pack-"))
        #expect(try PackIdentifier.derived(from: pack.objects.reversed().map(\.sha256)) == pack.identifier)
    }

    @Test("Objects come back by where they stand, and only the right ones")
    func objectsByOffset() throws {
        let (bytes, pack) = try Self.sealed()
        let source = MemorySource(bytes)
        for (object, content) in zip(pack.objects, Self.contents) {
            var read: [UInt8] = []
            try PackReader.object(object.sha256, in: source, headerOffset: object.headerOffset, length: object.length) {
                (block) throws(ArchiveFormatError) in read += block
            }
            #expect(read == content)
        }
        func code(_ bytes: [UInt8], _ sha256: [UInt8], _ offset: Int, _ length: Int?) -> ArchiveFormatError.Code? {
            do throws(ArchiveFormatError) {
                try PackReader.object(sha256, in: MemorySource(bytes), headerOffset: offset, length: length) {
                    (_) throws(ArchiveFormatError) in
                }
                return nil
            } catch {
                return error.code
            }
        }
        let (first, second) = (pack.objects[1], pack.objects[2])
        #expect(code(bytes, first.sha256, second.headerOffset, nil) == .headerMismatch)
        #expect(code(bytes, first.sha256, first.headerOffset, first.length + 1) == .headerMismatch)
        #expect(code(bytes, first.sha256, first.headerOffset + 1, nil) == .headerMismatch)
        #expect(code(bytes, first.sha256, bytes.count, nil) == .truncated)
        #expect(code(bytes, first.sha256, -1, nil) == .truncated)
        #expect(code(bytes, first.sha256, .max, nil) == .truncated)
        var damaged = bytes
        damaged[first.dataOffset] ^= 1
        #expect(code(damaged, first.sha256, first.headerOffset, nil) == .digestMismatch)
    }

    @Test("Content that is not what it is said to be never enters a pack")
    func wrongContent() throws {
        let writer = try PackWriter(#require(PackIdentifier("pack-1")), to: MemorySink())
        let wrong = try Self.sha256([1])
        #expect(throws: ArchiveFormatError(.digestMismatch, at: PackLayout.objectPath(wrong))) {
            try writer.add(sha256: wrong, MemorySource([2]))
        }
        for text in ["", "-a", "A", "a/b", "..", "a b", String(repeating: "a", count: 65)] {
            #expect(PackIdentifier(text) == nil, "\(text)")
        }
    }

    @Test("Info-ZIP tests and extracts a pack; its folder stands up to sha256sum and sha512sum")
    func others() throws {
        let (bytes, pack) = try Self.sealed()
        let folder = try TemporaryFolder()
        try folder.write("p.zip", bytes)
        #expect(try ToolRun("unzip", ["-tq", "p.zip"], in: folder.path).status == 0)
        #expect(try ToolRun("unzip", ["-q", "p.zip"], in: folder.path).status == 0)
        let bag = folder.path + "/" + pack.identifier.text
        for (program, name) in [
            ("sha256sum", "manifest-sha256.txt"), ("sha512sum", "manifest-sha512.txt"),
            ("sha256sum", "tagmanifest-sha256.txt"), ("sha512sum", "tagmanifest-sha512.txt"),
        ] {
            let run = try ToolRun(program, ["--check", "--strict", "--quiet", name], in: bag)
            #expect(run.status == 0, "\(run.output)")
        }
        let items = Array(try Data(contentsOf: URL(filePath: bag + "/data/items.ndjson")))
        #expect(items == Self.items)
    }

    @Test(
        "An extracted pack is a valid bag for the Library of Congress's bagit.py",
        .enabled(if: PythonTools.isThere("bagit.py"))
    )
    func libraryOfCongress() throws {
        let (bytes, pack) = try Self.sealed()
        let folder = try TemporaryFolder()
        try folder.write("p.zip", bytes)
        #expect(try ToolRun("unzip", ["-q", "p.zip"], in: folder.path).status == 0)
        let run = try PythonTools.run("bagit.py", ["--validate", pack.identifier.text], in: folder.path)
        #expect(run.status == 0, "\(run.output)")
    }

    @Test("A verification tells of the items and finds nothing wrong with a whole pack")
    func verification() throws {
        let (bytes, pack) = try Self.sealed()
        let reader = try PackReader(MemorySource(bytes))
        let report = try reader.verify()
        #expect(report.findings.isEmpty, "\(report.findings)")
        #expect(report.payload.count == pack.objects.count + 1)
        #expect(report.info.values("bagging-date") == ["2026-06-01"])
        var items: [UInt8] = []
        try reader.items { (block) throws(ArchiveFormatError) in items += block }
        #expect(items == Self.items)
    }

    @Test("A flipped bit anywhere is refused or found")
    func damage() throws {
        let sink = MemorySink()
        let writer = try PackWriter(#require(PackIdentifier("p")), to: sink)
        try writer.add(sha256: Self.sha256([7]), MemorySource([7]))
        _ = try writer.finish(items: MemorySource([UInt8]()))
        let bytes = sink.bytes
        let entry = try #require(ZIPFixtures.position(of: ZIPRecord.directoryHeader, in: bytes))
        for index in stride(from: 0, to: bytes.count, by: 3) {
            var flipped = bytes
            flipped[index] ^= 1 << UInt8(index % 8)
            guard let report = try? PackReader(MemorySource(flipped)).verify(), report.isValid else { continue }
            // Dates, versions and attributes mean nothing for the content: versions and times stand in both headers.
            let header =
                index >= entry
                ? Self.headerOffset(index, ZIPRecord.directoryHeader, flipped)
                : Self.headerOffset(index, ZIPRecord.localHeader, flipped)
            #expect(
                [4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 36, 37, 38, 39, 40, 41].contains(header),
                "\(index) \(header)"
            )
        }
        for count in stride(from: 0, to: bytes.count, by: 7) {
            #expect((try? PackReader(MemorySource(Array(bytes.prefix(count))))) == nil)
        }
    }

    /// How far a byte stands behind the last signature before it.
    private static func headerOffset(_ index: Int, _ signature: UInt32, _ bytes: [UInt8]) -> Int {
        let wanted = (0..<4).map { UInt8(truncatingIfNeeded: signature >> (8 * UInt32($0))) }
        return (0...index).first {
            index - $0 + 4 <= bytes.count && bytes[(index - $0)..<(index - $0 + 4)].elementsEqual(wanted)
        }
            ?? -1
    }

    @Test("ZIP files that are no packs are told so")
    func strangers() throws {
        func code(_ members: [(name: String, bytes: [UInt8])]) throws -> ArchiveFormatError.Code? {
            let bytes = try ZIPFixtures.written(members)
            do throws(ArchiveFormatError) {
                _ = try PackReader(MemorySource(bytes))
                return nil
            } catch {
                return error.code
            }
        }
        #expect(try code([]) == .notABag)
        #expect(try code([("A/bagit.txt", [])]) == .notABag)
        #expect(try code([("p/bagit.txt", []), ("q/x", [])]) == .notABag)
        #expect(try code([("p/bagit.txt", []), ("p/data/objects/zz", [])]) == .notABag)
        #expect(try code([("p/bagit.txt", [])]) == .missing)
    }
}
