import LibZ

extension ZIPReader {
    /// Where the bytes of a stored member stand, for reading them again without the archive's directory.
    ///
    /// Throws `headerMismatch` and its like where the local header is not the directory's, `unsupported` for a member that
    /// is not stored.
    package func placement(of member: ZIPMember) throws(ArchiveFormatError) -> ZIPPlacement {
        guard member.method == .stored else {
            throw ArchiveFormatError(.unsupported, at: member.displayName, "not stored")
        }
        let header = try ZIPLocalHeader(of: member, in: source, rules: rules)
        return ZIPPlacement(
            name: member.path,
            headerOffset: member.headerOffset,
            offset: header.dataOffset,
            length: member.size,
            crc32: member.crc32
        )
    }

    /// Lends the content of a member block by block, and checks its length and CRC-32 at the end.
    ///
    /// What was lent is to be kept only once this returns. Throws what is wrong with the header, `invalidData`,
    /// `checksumMismatch`, and what `body` throws. `verifyingChecksum`: whether the CRC-32 is computed at all; whoever
    /// compares a digest need not.
    package func stream(
        _ member: ZIPMember,
        verifyingChecksum: Bool = true,
        _ body: (ArraySlice<UInt8>) throws(ArchiveFormatError) -> Void
    ) throws(ArchiveFormatError) {
        let header = try ZIPLocalHeader(of: member, in: source, rules: rules)
        var checksum: UInt32 = 0
        switch member.method {
        case .stored:
            try source.stream(at: header.dataOffset, count: member.size) { (block) throws(ArchiveFormatError) in
                if verifyingChecksum { checksum = CRC32.checksum(block, continuing: checksum) }
                try body(block)
            }
        case .deflate:
            checksum = try inflate(member, from: header.dataOffset, body)
        }
        guard !verifyingChecksum || checksum == member.crc32 else {
            throw ArchiveFormatError(.checksumMismatch, at: member.displayName)
        }
    }

    /// The content of a member of at most `limit` bytes; throws `tooLarge` before anything is read.
    package func content(of member: ZIPMember, limit: Int = 16 << 20) throws(ArchiveFormatError) -> [UInt8] {
        guard member.size <= limit else { throw ArchiveFormatError(.tooLarge, at: member.displayName) }
        var bytes: [UInt8] = []
        try stream(member) { (block) throws(ArchiveFormatError) in bytes += block }
        return bytes
    }

    /// Lends the inflated bytes, never more than the directory says, and gives their CRC-32.
    private func inflate(
        _ member: ZIPMember,
        from offset: Int,
        _ body: (ArraySlice<UInt8>) throws(ArchiveFormatError) -> Void
    ) throws(ArchiveFormatError) -> UInt32 {
        let place = member.displayName
        var inflation = try Inflation(of: place, length: member.size)
        var checksum: UInt32 = 0
        var total = 0
        try source.stream(at: offset, count: member.compressedSize) { (block) throws(ArchiveFormatError) in
            var rest = block
            while !rest.isEmpty || inflation.hasMore {
                let count = try inflation.step(&rest)
                total += count
                guard total <= member.size else { throw ArchiveFormatError(.invalidData, at: place, "too long") }
                checksum = CRC32.checksum(inflation.output[..<count], continuing: checksum)
                try body(inflation.output[..<count])
            }
        }
        guard inflation.isAtEnd, total == member.size else {
            throw ArchiveFormatError(.invalidData, at: place, "too short")
        }
        return checksum
    }

    /// Deflate data on their way through one buffer.
    private struct Inflation: ~Copyable {
        private let place: String
        private var inflater: RawInflater
        private(set) var output: [UInt8]
        private(set) var isAtEnd = false
        /// Whether the last step filled the buffer, so that there may be more without further input.
        private(set) var hasMore = false

        init(of place: String, length: Int) throws(ArchiveFormatError) {
            do throws(LibZError) {
                inflater = try RawInflater()
            } catch {
                throw ArchiveFormatError(.invalidData, at: place, error.description)
            }
            self.place = place
            // One byte more than announced, so that exactly that much is told apart from more.
            output = [UInt8](repeating: 0, count: min(length, ByteBlock.length - 1) + 1)
        }

        /// Takes some of `rest`; how many bytes of `output` it made.
        mutating func step(_ rest: inout ArraySlice<UInt8>) throws(ArchiveFormatError) -> Int {
            guard !isAtEnd else { throw ArchiveFormatError(.invalidData, at: place, "bytes behind its end") }
            let step: (consumed: Int, produced: Int, isAtEnd: Bool)
            do throws(LibZError) {
                step = try inflater.inflate(rest, into: &output)
            } catch {
                throw ArchiveFormatError(.invalidData, at: place, error.code.rawValue)
            }
            rest = rest.dropFirst(step.consumed)
            isAtEnd = step.isAtEnd
            hasMore = !isAtEnd && step.produced == output.count
            guard step.consumed > 0 || step.produced > 0 || rest.isEmpty else {
                throw ArchiveFormatError(.invalidData, at: place)
            }
            return step.produced
        }
    }
}
