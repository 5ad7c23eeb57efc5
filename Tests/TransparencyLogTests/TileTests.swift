import Testing

@testable import TransparencyLog

/// Paths and bytes of tiles, with the examples of tlog-tiles.
@Suite struct TileTests {
    @Test(
        "Indices are written in elements of three digits",
        arguments: [
            (0, "000"), (7, "007"), (67, "067"), (999, "999"), (1_000, "x001/000"), (1_234_067, "x001/x234/067"),
            (123_456_789_012, "x123/x456/x789/012"),
        ]
    )
    func indexPaths(number: Int, text: String) {
        #expect(LogIndexPath.text(number) == text)
        #expect(LogIndexPath.index(text.split(separator: "/")) == number)
    }

    @Test(
        "Other spellings of an index are refused",
        arguments: [
            "", "1", "01", "0001", "x001", "001/234", "x000/067", "x001/x234", "x01/234", "X001/234", "x001//234",
            "-01",
            "x001/x000/x000/x000/x000/x000/x000/000", "x010/x000/x000/x000/x000/x000/000", "٠٠١", "001/", "+01",
            "x+01/000",
        ]
    )
    func malformedIndexPaths(text: String) {
        #expect(LogIndexPath.index(text.split(separator: "/", omittingEmptySubsequences: false)) == nil)
    }

    @Test("Tiles and bundles have the paths of the specification")
    func tilePaths() throws {
        let cases: [(LogTile.Content, Int, Int, String)] = [
            (.hashes(level: 0), 0, 256, "tile/0/000"), (.hashes(level: 1), 1_234_067, 8, "tile/1/x001/x234/067.p/8"),
            (.entries, 1_234_067, 8, "tile/entries/x001/x234/067.p/8"),
            (.entries, 1_234_067, 256, "tile/entries/x001/x234/067"),
            (.hashes(level: 63), 5, 255, "tile/63/005.p/255"),
        ]
        for (content, index, width, path) in cases {
            let tile = try #require(LogTile(content, index: index, width: width))
            #expect(tile.path == path)
            #expect(LogTile(path: path) == tile)
        }
    }

    @Test(
        "Paths in any other form name no tile",
        arguments: [
            "", "tile", "tile/0", "tile/0/", "tile/00/000", "tile/64/000", "tile/-1/000", "tile/0/000.p",
            "tile/0/000.p/0",
            "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p/", "tile/0/000.p/1/", "tile/data/000",
            "tile/0/x001.p/234",
            "tile/0/000.p/+1", "tiles/0/000", "/tile/0/000", "tile/0/000.p/1.p/1", "checkpoint", "tile/entries/1",
        ]
    )
    func malformedTilePaths(path: String) {
        #expect(LogTile(path: path) == nil)
    }

    @Test("A tree of 70,000 and one of 256 have the tiles that the specification counts")
    func tilesOfATree() {
        func widths(_ size: Int, _ level: Int) -> [Int] {
            var widths: [Int] = []
            while let tile = LogTile.tile(.hashes(level: level), index: widths.count, size: size) {
                widths.append(tile.width)
            }
            return widths
        }
        #expect(widths(70_000, 0) == [Int](repeating: 256, count: 273) + [112])
        #expect(widths(70_000, 1) == [256, 17])
        #expect(widths(70_000, 2) == [1])
        #expect(widths(70_000, 3) == [])
        #expect(LogTile.levels(size: 70_000) == 3)
        #expect(widths(256, 0) == [256])
        #expect(widths(256, 1) == [1])
        #expect(LogTile.levels(size: 256) == 2)
        #expect(LogTile.levels(size: 255) == 1)
        #expect(LogTile.levels(size: 0) == 0)
        #expect(LogTile.tile(.entries, index: Int.max, size: Int.max) == nil)
        #expect(LogTile.tile(.hashes(level: 63), index: 0, size: Int.max) == nil)
    }

    @Test("Entry bundles have each entry behind its length")
    func bundles() {
        let entries: [[UInt8]] = [[], [0x41], [UInt8](repeating: 7, count: 300), [UInt8](repeating: 9, count: 65_535)]
        let bytes = EntryBundle.bytes(entries[...])
        #expect(bytes.prefix(6) == [0, 0, 0, 1, 0x41, 0x01])
        #expect(bytes.count == 4 * 2 + 1 + 300 + 65_535)
        #expect(EntryBundle.entries(bytes, width: 4)?.map { Array($0) } == entries)
        #expect(EntryBundle.entries(bytes, width: 3) == nil)
        #expect(EntryBundle.entries(bytes, width: 5) == nil)
        #expect(EntryBundle.entries(Array(bytes.dropLast()), width: 4) == nil)
        #expect(EntryBundle.entries(bytes + [0], width: 4) == nil)
        #expect(EntryBundle.entries([0], width: 1) == nil)
        #expect(EntryBundle.entries([], width: 0) == [])
    }

    @Test("Tiles of hashes have 32 bytes a hash")
    func hashTiles() throws {
        let row = try MemoryTree.numbered(3).rows[0]
        let bytes = HashTile.bytes(row[...])
        #expect(bytes.count == 96)
        #expect(HashTile.hashes(bytes, width: 3) == row)
        #expect(HashTile.hashes(bytes, width: 2) == nil)
        #expect(HashTile.hashes(Array(bytes.dropLast()), width: 3) == nil)
    }
}
