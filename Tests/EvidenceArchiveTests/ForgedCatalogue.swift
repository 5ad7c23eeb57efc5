import LMDB
import Testing

@testable import EvidenceArchive

/// An archive whose catalogue is changed behind its back.
protocol ForgedCatalogue {
    var sample: SampleArchive { get }
}

extension ForgedCatalogue {
    /// The catalogue's key of an object.
    func key(_ object: ObjectDigest) throws -> [UInt8] {
        let archive = try sample.open()
        let sequence = try archive.catalogue.read { reader throws(ArchiveError) in
            try reader.object(sha256: object)?.sequence
        }
        return CatalogueKey.sequence(try #require(sequence))
    }

    /// Changes the catalogue.
    func change(_ body: (inout WriteTransaction, CatalogueDatabases) throws(LMDBError) -> Void) throws {
        do { _ = try sample.open(.read) }  // so that nobody has it open any more
        let catalogue = try Catalogue(opening: sample.path + "/catalogue", readOnly: false)
        try catalogue.environment.write { (transaction) throws(LMDBError) in
            try body(&transaction, catalogue.databases)
        }
    }
}
