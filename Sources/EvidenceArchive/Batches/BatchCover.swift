/// What the catalogue notes of a batch: its header, and the objects that it covers.
struct BatchCover {
    /// The batch's number among the items.
    let batch: UInt64
    let header: BatchHeader
    let members: [ObjectDigest]

    /// Out of the file that an item line of role `batch` is about.
    init(_ line: ItemLine, _ hot: HotTier) throws(ArchiveError) {
        let digest = line.item.object.sha256
        let object = try hot.open(digest)
        let buffer = IOBuffer()
        var bytes: [UInt8] = []
        while true {
            let count = try object.read(into: buffer.memory)
            if count == 0 { break }
            guard bytes.count + count <= BatchFile.longest else { throw ArchiveError(.tooLarge, subject: digest.hex) }
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer.memory[..<count]))
        }
        self.init(line.item.sequence, try BatchFile(decoding: bytes, named: digest.hex))
    }

    init(_ batch: UInt64, _ file: BatchFile) {
        self.batch = batch
        header = file.header
        members = file.members
    }
}
