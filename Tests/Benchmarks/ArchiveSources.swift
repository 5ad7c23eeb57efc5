import Foundation

/// Files to be archived, each with bytes of its own that no file system can shrink.
enum ArchiveSources {
    /// Makes so many files of one size below a folder, a thousand in each subfolder.
    static func make(_ count: Int, size: Int, in folder: URL, seed: UInt64) throws {
        var random = SplitMix(state: seed)
        for number in 0..<count {
            let place = folder.appending(path: "\(1_000 + number / 1_000)")
            if number % 1_000 == 0 {
                try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            }
            try Data(bytes(size, &random)).write(to: place.appending(path: "\(100_000 + number).bin"))
        }
    }

    /// Makes one file, a mebibyte at a time.
    static func make(_ file: URL, mebibytes: Int, seed: UInt64) throws {
        var random = SplitMix(state: seed)
        _ = FileManager.default.createFile(atPath: file.path, contents: nil)
        let handle = try FileHandle(forWritingTo: file)
        for _ in 0..<mebibytes { try handle.write(contentsOf: Data(bytes(1 << 20, &random))) }
        try handle.close()
    }

    private static func bytes(_ count: Int, _ random: inout SplitMix) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            let words = UnsafeMutableRawBufferPointer(buffer)
            for offset in stride(from: 0, to: count, by: 8) {
                withUnsafeBytes(of: random.next()) { word in
                    words[offset..<min(count, offset + 8)].copyBytes(from: word.prefix(count - offset))
                }
            }
            initialized = count
        }
    }
}
