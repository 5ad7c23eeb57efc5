import ASN1
import PKIX

/// Brings certificates into a trust store: sorts what files hold, verifies it up to a pin, writes what is new.
package struct TrustImport {
    private let folder: StoreFolder
    private var collector = CertificateCollector()

    /// An import into the store at `path`.
    package init(store path: String) {
        folder = StoreFolder(path: path)
    }

    /// Takes what is in a file: PEM, DER, PKCS #7, or ZIP of these.
    package mutating func add(file: String) throws(TrustStoreError) {
        do throws(StoreFile.Failure) {
            let bytes = try StoreFile.read(file, limit: CertificateCollector.maximumFileLength)
            add(bytes, name: Self.baseName(file))
        } catch {
            throw StoreFolder.unreadable(file, error)
        }
    }

    /// Takes what is in these bytes; `name` is for messages and for `source`.
    package mutating func add(_ bytes: [UInt8], name: String) {
        collector.collect(bytes, from: name)
    }

    /// Sorts everything taken so far and writes what is new, the manifest last; a second run adds nothing.
    ///
    /// Killed at any moment it leaves the store as it was or as it would have been.
    package func run() throws(TrustStoreError) -> ImportOutcome {
        try StoreLock.holding(folder.path, exclusive: true) { () throws(TrustStoreError) in
            let snapshot = try TrustSnapshot.load(folder)
            var sorter = ImportSorter(snapshot)
            sorter.sort(collector.found)
            sorter.outcome.refused += collector.refused
            if !sorter.additions.isEmpty {
                try StoreWriter(folder: folder).write(sorter.manifest, adding: sorter.additions)
            }
            return sorter.sortedOutcome
        }
    }

    private static func baseName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
