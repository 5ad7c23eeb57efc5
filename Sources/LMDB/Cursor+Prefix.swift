extension Cursor {
    /// Lends each entry whose key begins with `prefix`, in order, from `start` on; stops where `body` says false.
    ///
    /// An empty prefix is every entry. `start` is a whole key that begins with the prefix, for paging.
    package func visit<Failure: LMDBErrorConvertible>(
        prefix: [UInt8] = [],
        from start: [UInt8]? = nil,
        _ body: (_ key: RawSpan, _ value: RawSpan) throws(Failure) -> Bool
    ) throws(Failure) {
        var isAtEntry: Bool
        do throws(LMDBError) {
            let begin = start ?? prefix
            isAtEntry = begin.isEmpty ? try first() : try seek(begin)
        } catch {
            throw Failure(error)
        }
        while isAtEntry {
            let goesOn = try withEntry { (key, value) throws(Failure) in
                guard Self.hasPrefix(key, prefix) else { return false }
                return try body(key, value)
            }
            guard goesOn else { return }
            do throws(LMDBError) { isAtEntry = try next() } catch { throw Failure(error) }
        }
    }

    private static func hasPrefix(_ key: RawSpan, _ prefix: [UInt8]) -> Bool {
        guard key.byteCount >= prefix.count else { return false }
        return unsafe key.withUnsafeBytes { unsafe $0.prefix(prefix.count).elementsEqual(prefix) }
    }
}
