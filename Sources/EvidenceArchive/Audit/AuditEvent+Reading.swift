extension AuditEvent {
    /// The subject that an entry of the log names; nil for none.
    ///
    /// It is the last member of the entry.
    static func subject(ofEntry entry: ArraySlice<UInt8>) -> ObjectDigest? {
        let ending = entry.suffix(66)
        guard ending.count == 66, ending.suffix(2).elementsEqual("\"}".utf8) else { return nil }
        return ObjectDigest(hex: String(decoding: ending.dropLast(2), as: UTF8.self))
    }
}
