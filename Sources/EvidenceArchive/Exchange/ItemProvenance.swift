import ArchiveFormats

/// Where an imported item comes from (`lastro.archive-provenance/1`): its line in the other archive, the entry of that
/// archive's audit log, and the proof that the log has it.
///
/// Kept as a piece of evidence of the item, it verifies by itself: with the key, and nothing else.
struct ItemProvenance {
    static let schema = "lastro.archive-provenance/1"

    let archive: String
    let key: String
    let item: VerifiedDossier.Item

    /// The same item of the same dossier always has the same bytes.
    var bytes: [UInt8] {
        JSONWriter.bytes(
            .object([
                .init("schema", .string(ItemProvenance.schema)),
                .init("archive", .string(archive)),
                .init("key", .string(key)),
                .init("commitment", .string(item.line.digest.hex)),
                .init("line", .string(String(decoding: item.line.bytes, as: UTF8.self))),
                .init("index", .number("\(item.index)")),
                .init("entry", .string(String(decoding: item.entry, as: UTF8.self))),
                .init("proof", .string(String(decoding: item.proof, as: UTF8.self))),
            ])
        )
    }
}
