/// What a page is for (`mp_flags` in `mdb.c`).
struct PageKind: OptionSet {
    let rawValue: Int

    static let branch = PageKind(rawValue: 0x01)
    static let leaf = PageKind(rawValue: 0x02)
    static let overflow = PageKind(rawValue: 0x04)
    static let meta = PageKind(rawValue: 0x08)
    /// A leaf of keys of one length, without nodes.
    static let fixedLeaf = PageKind(rawValue: 0x20)
    /// Inside of a value, for several values of a key.
    static let subpage = PageKind(rawValue: 0x40)
    /// What LMDB looks at; the others say how a page is treated in memory.
    static let kinds = PageKind(rawValue: 0x6f)
}
