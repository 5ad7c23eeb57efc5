import Glibc

/// One of the two pages that LMDB's data file begins with (`MDB_meta` in `mdb.c`, data version 1), which name the roots of
/// one committed state; the one with the greater transaction counts.
struct MetaPage: Equatable {
    /// `sizeof(MDB_page header) + sizeof(MDB_meta)`, of a build for 64 bits.
    static let length = 152
    private static let magic = 0xbeef_c0de
    private static let version = 1
    /// `MAX_PAGESIZE` of `mdb.c`.
    private static let pageSizes = 256...0x8000

    let pageSize: Int
    let mapSize: Int
    let freeTree: TreeRecord
    let mainTree: TreeRecord
    let lastPage: Int
    let transaction: Int

    /// How long the file has to be for all pages that were ever given out.
    var fileSize: Int { (lastPage + 1) * pageSize }

    /// The page at the start of `bytes`.
    ///
    /// Throws `damaged`, `truncated`, or `unknownVersion` for another data version.
    init(_ bytes: [UInt8]) throws(LMDBError) {
        guard bytes.count >= Self.length else { throw Self.truncated("the file ends in a meta page") }
        let page = PageBytes(bytes)
        guard page.kind.contains(.meta), page.integer(at: 16, width: 4) == Self.magic else {
            throw Self.damaged("there is no meta page where one should be")
        }
        // The upper bits are devel builds' lock format.
        guard page.integer(at: 20, width: 4) == Self.version else {
            throw LMDBError(.unknownVersion, function: "Environment.open")
        }
        mapSize = page.integer(at: 32, width: 8)
        pageSize = page.integer(at: 40, width: 4)
        freeTree = TreeRecord(page, at: 40)
        mainTree = TreeRecord(page, at: 88)
        lastPage = page.integer(at: 136, width: 8)
        transaction = page.integer(at: 144, width: 8)
        guard Self.pageSizes.contains(pageSize), pageSize & (pageSize - 1) == 0, mapSize >= 0, transaction >= 0,
            lastPage >= 1, lastPage < 1 << 47
        else { throw Self.damaged("a meta page names sizes that cannot be") }
    }

    /// Both pages of a file.
    ///
    /// The result is empty for an empty file, which LMDB takes for a new one.
    static func pages(of file: borrowing DataFile) throws(LMDBError) -> [MetaPage] {
        var bytes = [UInt8](repeating: 0, count: length)
        let count = try file.read(into: &bytes, at: 0)
        if count == 0 { return [] }
        guard count == length else { throw truncated("the file ends in its first page") }
        let first: MetaPage
        do throws(LMDBError) { first = try MetaPage(bytes) } catch {
            guard error.code == .unknownVersion, try file.read(into: &bytes, at: Int(getpagesize())) == length,
                (try? MetaPage(bytes)) != nil
            else { throw error }
            throw damaged("the meta pages differ in their version")
        }
        guard try file.read(into: &bytes, at: first.pageSize) == length, try file.size >= 2 * first.pageSize else {
            throw truncated("the file ends in its second page")
        }
        let second: MetaPage
        do throws(LMDBError) { second = try MetaPage(bytes) } catch {
            guard error.code == .unknownVersion else { throw error }
            throw damaged("the meta pages differ in their version")
        }
        guard second.pageSize == first.pageSize else { throw damaged("the meta pages differ in their page size") }
        return [first, second]
    }

    private static func truncated(_ detail: String) -> LMDBError {
        LMDBError(.truncated, function: "Environment.open", detail: detail)
    }

    private static func damaged(_ detail: String) -> LMDBError {
        LMDBError(.damaged, function: "Environment.open", detail: detail)
    }
}
