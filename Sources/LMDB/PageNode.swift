/// One entry of a branch or leaf page (`MDB_node` in `mdb.c`).
struct PageNode {
    /// How a leaf's value is kept (`mn_flags`).
    enum Storage: Int {
        case inline = 0
        case overflow = 1
        case database = 2
        case subpage = 4
        case duplicateTree = 6
    }

    let keyLength: Int
    let keyOffset: Int
    let offset: Int
    /// Of a leaf, in bytes, wherever the value is kept.
    let valueLength: Int
    /// Of a branch.
    let child: Int
    private let flags: Int

    var storage: Storage? { Storage(rawValue: flags) }
    var valueOffset: Int { keyOffset + keyLength }

    /// Reads what stands before the key; the caller has to compare the rest with the page's length.
    init(_ page: PageBytes, at offset: Int) {
        self.offset = offset
        let low = page.integer(at: offset, width: 2)
        let high = page.integer(at: offset + 2, width: 2)
        flags = page.integer(at: offset + 4, width: 2)
        keyLength = page.integer(at: offset + 6, width: 2)
        keyOffset = offset + PageBytes.nodeHeaderLength
        valueLength = low | high << 16
        child = low | high << 16 | flags << 32
    }

    /// How many bytes of a leaf or a branch it takes.
    func length(inBranch: Bool) -> Int {
        let value = inBranch ? 0 : storage == .overflow ? 8 : valueLength
        return PageBytes.nodeHeaderLength + keyLength + value
    }
}
