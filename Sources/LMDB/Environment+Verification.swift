import Glibc

extension Environment {
    /// Looks at every page of the newest committed state, while readers and writers go on.
    ///
    /// Each page must be of the right kind and number, in the file, used once and not free; keys in order; counts right.
    /// Damage is a value; only what keeps it from being looked at is thrown. LMDB has no checksums: a changed byte inside of
    /// a key or value that breaks none of this is not seen, so keep a digest with each record. Do this **before** a damaged
    /// file is walked by cursors, since LMDB ends the process on some damage. Throws `damaged` where there is no meta page,
    /// and `system`.
    package func verifyPages(damageLimit: Int = 100) throws(LMDBError) -> PageReport {
        var attempts = 0
        while true {
            let report = try read { (transaction) throws(LMDBError) -> PageReport? in
                let file = try DataFile(directory: path)
                guard let meta = try Self.metaPage(of: transaction.number, in: file) else { return nil }
                var walk = try PageWalk(file, meta, damageLimit: damageLimit)
                return try walk.run()
            }
            if let report { return report }
            // Two writers were faster than one look at the meta page of the state that is held.
            attempts += 1
            guard attempts < 100 else {
                throw LMDBError(.damaged, function: "verifyPages", detail: "no meta page has the newest transaction")
            }
        }
    }

    /// The meta page of a transaction, read twice alike, so that no writer was at it meanwhile.
    private static func metaPage(of transaction: Int, in file: borrowing DataFile) throws(LMDBError) -> MetaPage? {
        let first = try MetaPage.pages(of: file).first { $0.transaction == transaction }
        let second = try MetaPage.pages(of: file).first { $0.transaction == transaction }
        return first == second ? second : nil
    }

    /// Throws `truncated` where the file ends before a page that the newest state uses, and `damaged` where a file of at most
    /// `limit` bytes has a page that is not what it should be.
    ///
    /// LMDB ends the process on a damaged page: small files are looked at whole, which takes milliseconds. A file that only
    /// lacks free pages at its end is sound: LMDB does not write pages that were freed in the transaction that took them.
    /// It is made as long as it says, so that the next one to open it need not look again.
    func checkPages(upTo limit: Int) throws(LMDBError) {
        let needed = try missingLength()
        let size = try dataFileSize
        guard needed != nil || size <= limit else { return }
        if let first = try verifyPages(damageLimit: 1).damage.first {
            throw LMDBError(
                needed == nil ? .damaged : .truncated,
                function: "Environment.open",
                detail: "\(first)"
            )
        }
        if let needed, !isReadOnly { extend(to: needed) }
    }

    /// How long the file should be, where it is shorter.
    private func missingLength() throws(LMDBError) -> Int? {
        let file = try DataFile(directory: path)
        let pages = try MetaPage.pages(of: file)
        guard let newest = pages.max(by: { $0.transaction < $1.transaction }) else { return nil }
        // Asked for after the pages were read: writers make the file longer before they write a meta page.
        return try file.size < newest.fileSize ? newest.fileSize : nil
    }

    /// Never shortens the file, as `ftruncate` would where another process writes; where there is no room, nothing is lost.
    private func extend(to size: Int) {
        let descriptor = unsafe Glibc.open(path + "/data.mdb", O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = posix_fallocate(descriptor, 0, off_t(size))
        close(descriptor)
    }
}
