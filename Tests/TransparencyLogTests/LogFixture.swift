import TransparencyLog

/// A log of the published test key; its entries are numbered, `entry 0` the first.
struct LogFixture {
    let signer: NoteSigner
    let store: LogStore

    init(_ files: any LogFiles, name: String = "log.example/audit") throws {
        signer = try NoteTests.signer(name)
        store = try LogStore(files: files, origin: LogOrigin(name), keys: [signer.verifier])
    }

    /// A log of so many entries, each of these sizes signed on the way.
    @discardableResult
    static func log(_ files: any LogFiles, sizes: [Int]) throws -> LogFixture {
        let log = try LogFixture(files)
        try log.store.create(signer: log.signer)
        for (first, end) in zip([0] + sizes, sizes) { try log.append(first..<end) }
        return log
    }

    static func entries(_ range: Range<Int>) -> [[UInt8]] { range.map { Array("entry \($0)".utf8) } }

    @discardableResult
    func append(_ range: Range<Int>) throws -> LogAppendOutcome {
        try store.append(Self.entries(range), at: range.lowerBound, signer: signer)
    }
}
