import ArchiveFormats
import Glibc
import Synchronization

/// The cold tier: an OCFL 1.1 storage root, each of whose objects is one sealed pack.
///
/// Single objects are read by pack and offset; nothing else of the pack is looked at for that.
package final class ColdTier: ColdObjectSource {
    /// How many packs are kept open.
    private static let openPacks = 8

    let layout: ArchiveLayout
    private let catalogue: Catalogue
    private let sources = Mutex<[String: FileSource]>([:])

    init(_ layout: ArchiveLayout, _ catalogue: Catalogue) {
        self.layout = layout
        self.catalogue = catalogue
    }

    /// Gives an object's bytes in order, in blocks, by its local header's offset.
    ///
    /// Its SHA-256 is checked at the end, SHA-512 is the caller's to check. Throws `ARC-PACK-MISSING`, `ARC-PACK-DAMAGED`,
    /// `ARC-OBJECT-DIGEST-MISMATCH`, `ARC-IO-…`, each naming the pack's file.
    package func read(
        _ object: StoredObject,
        at place: ColdPlace,
        _ body: (RawSpan) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        let pack = try pack(of: place)
        let source = try source(pack)
        var failure: ArchiveError?
        do throws(ArchiveFormatError) {
            try PackReader.object(
                object.object.sha256.bytes,
                in: source,
                headerOffset: Int(clamping: place.offset),
                length: Int(clamping: object.object.size)
            ) { block throws(ArchiveFormatError) in
                do throws(ArchiveError) {
                    try body(block.span.bytes)
                } catch {
                    failure = error
                    throw ArchiveFormatError(.invalidRequest)
                }
            }
        } catch {
            throw failure ?? ColdTier.damage(error, object, pack)
        }
    }

    /// Sees that an object stands where the catalogue says; its content is not read.
    ///
    /// Throws as `read` does.
    func locate(_ object: StoredObject, at place: ColdPlace) throws(ArchiveError) {
        let pack = try pack(of: place)
        let source = try source(pack)
        do throws(ArchiveFormatError) {
            try PackReader.locate(
                object.object.sha256.bytes,
                in: source,
                headerOffset: Int(clamping: place.offset),
                length: Int(clamping: object.object.size)
            )
        } catch {
            throw ColdTier.damage(error, object, pack)
        }
    }

    /// The catalogue's record of the pack that an object stands in; throws `ARC-CATALOGUE-REFERENCE` for none.
    func pack(of place: ColdPlace) throws(ArchiveError) -> PackDescription {
        let found = try catalogue.read { reader throws(ArchiveError) in try reader.pack(sequence: place.pack) }
        guard let found else {
            throw ArchiveError(.catalogueReference, subject: "catalogue/packs/\(place.pack)", detail: "not there")
        }
        return found
    }

    /// A pack's bytes, by any thread; the last few stay open.
    func source(_ pack: PackDescription) throws(ArchiveError) -> FileSource {
        if let known = sources.withLock({ $0[pack.path] }) { return known }
        let opened = try FileSource(open(path: pack.path), named: PackName.shown(pack.path))
        sources.withLock { sources in
            if sources.count >= ColdTier.openPacks { sources.removeAll() }
            sources[pack.path] = opened
        }
        return opened
    }

    /// Closes the packs that are open: what stands under their names may be another file from now on.
    func closeAll() { sources.withLock { $0.removeAll() } }

    /// Opens a pack's file by its path below the storage root; throws `ARC-PACK-MISSING`.
    func open(path: String) throws(ArchiveError) -> OwnedDescriptor {
        let name = PackName.shown(path)
        // The path comes from a record that may have been written by anybody.
        guard SafePath.defect(of: path) == nil else {
            throw ArchiveError(.catalogueRecord, subject: "catalogue/packs", detail: "the path of a pack")
        }
        let whole = "\(layout.cold)/\(path)"
        guard try SystemCall.size(whole, in: AT_FDCWD, named: name) != nil else {
            throw ArchiveError(.packMissing, subject: name)
        }
        return try SystemCall.open(whole, in: AT_FDCWD, O_RDONLY, named: name)
    }

    private static func damage(
        _ error: ArchiveFormatError,
        _ object: StoredObject,
        _ pack: PackDescription
    ) -> ArchiveError {
        let name = PackName.shown(pack.path)
        guard error.code == .digestMismatch else { return ArchiveError(error, named: name) }
        return ArchiveError(.objectDigestMismatch, subject: name, detail: "object \(object.object.sha256.hex)")
    }
}
