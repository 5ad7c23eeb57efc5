import LibCrypto
import SwiftProtobuf

/// A record's bytes in the catalogue: the protobuf message and eight octets that tell whether it is still what was
/// written, at this very place.
enum RecordSeal {
    static let length = 8
    /// A record that says it is longer was not written by us; nothing of it is touched.
    static let longestRecord = 64 << 20

    /// The value of a record under its key; throws `ARC-INPUT-TOO-LARGE`, `ARC-CRYPTO-FAILED`.
    static func value(
        of record: some Message,
        key: [UInt8],
        in database: CatalogueDatabase
    ) throws(ArchiveError) -> [UInt8] {
        let message: [UInt8]
        do { message = try record.serializedBytes() } catch {
            throw ArchiveError(.invalidValue, subject: database.name, detail: "\(error)")
        }
        guard message.count <= longestRecord else { throw ArchiveError(.tooLarge, subject: database.name) }
        var value = message
        value.append(contentsOf: try seal(message.span.bytes, key, database))
        return value
    }

    /// The record of a value; throws `ARC-CATALOGUE-RECORD` where seal or message are damaged.
    static func record<Record: Message>(
        _ type: Record.Type,
        of value: RawSpan,
        key: [UInt8],
        in database: CatalogueDatabase
    ) throws(ArchiveError) -> Record {
        guard value.byteCount >= length, value.byteCount - length <= longestRecord else {
            throw damage(key, database, "its length is \(value.byteCount)")
        }
        let message = value.extracting(droppingLast: length)
        let expected = try seal(message, key, database)
        let isIntact = value.extracting(last: length).withUnsafeBytes { $0.elementsEqual(expected) }
        guard isIntact else { throw damage(key, database, "its digest does not match") }
        do {
            return try message.withUnsafeBytes { try Record(serializedBytes: [UInt8]($0)) }
        } catch {
            throw damage(key, database, "it cannot be decoded")
        }
    }

    /// Says which record is damaged, without what it holds.
    static func damage(_ key: [UInt8], _ database: CatalogueDatabase, _ detail: String) -> ArchiveError {
        let name: String
        switch database {
        case .meta, .jobs: name = String(decoding: key, as: UTF8.self)
        default:
            name = key.count == 8 ? String(key.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }) : Hexadecimal.text(key)
        }
        return ArchiveError(.catalogueRecord, subject: "catalogue/\(database.name)/\(name)", detail: detail)
    }

    private static func seal(
        _ message: RawSpan,
        _ key: [UInt8],
        _ database: CatalogueDatabase
    ) throws(ArchiveError) -> ArraySlice<UInt8> {
        do throws(LibCryptoError) {
            var context = try DigestContext(.sha256)
            var place = Array(database.name.utf8)
            place.append(0)
            place.append(contentsOf: key)
            try context.update(place.span.bytes)
            try context.update(message)
            return try context.finalize().prefix(length)
        } catch {
            throw ArchiveError(error)
        }
    }
}
