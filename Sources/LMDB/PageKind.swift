/// What a page is for (`mp_flags` in `mdb.c`).
struct PageKind: OptionSet {
    let rawValue: Int

    static let branch = PageKind(rawValue: 0x01)
    static let leaf = PageKind(rawValue: 0x02)
    static let overflow = PageKind(rawValue: 0x04)
    static let meta = PageKind(rawValue: 0x08)
    /// Inside of a value, for several values of a key.
    static let subpage = PageKind(rawValue: 0x40)
    /// Changed and not written yet: LMDB takes it away when it writes a page, but not from a page inside of a value.
    static let changed = PageKind(rawValue: 0x10)
}
