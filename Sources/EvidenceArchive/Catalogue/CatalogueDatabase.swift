import LMDB

/// The catalogue's named databases, each with its keys and values.
///
/// Integers are big-endian. Values named *record* are protobuf messages of `Schema/catalogue.proto` with a seal.
enum CatalogueDatabase: Int, CaseIterable, Sendable {
    /// Name → MetaRecord: format, statistics, and what the archive sets.
    case meta
    /// Sequence (u64) → ObjectRecord.
    case objects
    /// SHA-256 → sequence in `objects` (u64).
    case objectDigests
    /// Sequence (u64) → ItemRecord.
    case items
    /// SHA-256 of an item line or pack → sequence in `items` (u64) ‖ index of its first event in the log (u64); all bits
    /// set where there is none.
    case commitments
    /// Sequence (u64) → PackRecord.
    case packs
    /// SHA-256 of the issuer's text key ‖ thisUpdate (i64, the sign bit inverted) → sequences in `objects` (u64).
    case crls
    /// Sequence in `objects` (u64) → sequences that it refers to (u64) ‖ kind (u8).
    case linksFrom
    /// Sequence in `objects` (u64) → sequences that refer to it (u64) ‖ kind (u8).
    case linksTo
    /// SHA-256 of an absolute path → ImportFileRecord.
    case imports
    /// Name → JobRecord.
    case jobs
    /// Index in the audit log (u64) → OutboxRecord.
    case outbox
    /// Number of a batch in `items` (u64) → MetaRecord whose value is the batch's header.
    case batches
    /// Sequence in `objects` (u64) → number in `items` (u64) of the newest batch that covers it.
    case coverage
    /// Sequence in `objects` (u64), of one that no batch covers yet → number in `items` (u64) of one that refers to it.
    case uncovered
    // The indexes: key → sequences in `items` (u64). Texts as `CatalogueKey` has them, days as yyyymmdd (u32).
    case byObject
    case byIdentifier
    case byCPF
    case byCNPJ
    case byIssuer
    case byTenant
    case byType
    case byLabel
    case byDay
    case byVerdict
    case byRetention

    /// The name in the environment; never changed.
    var name: String {
        switch self {
        case .meta: "meta"
        case .objects: "objects"
        case .objectDigests: "objects.sha256"
        case .items: "items"
        case .commitments: "commitments"
        case .packs: "packs"
        case .crls: "evidence.crl"
        case .linksFrom: "links.from"
        case .linksTo: "links.to"
        case .imports: "imports"
        case .jobs: "jobs"
        case .outbox: "audit.outbox"
        case .batches: "batches"
        case .coverage: "batches.objects"
        case .uncovered: "batches.waiting"
        case .byObject: "by.object"
        case .byIdentifier: "by.identifier"
        case .byCPF: "by.cpf"
        case .byCNPJ: "by.cnpj"
        case .byIssuer: "by.issuer"
        case .byTenant: "by.tenant"
        case .byType: "by.type"
        case .byLabel: "by.label"
        case .byDay: "by.day"
        case .byVerdict: "by.verdict"
        case .byRetention: "by.retention"
        }
    }

    /// The indexes of items.
    static let indexes: [CatalogueDatabase] = [
        .byObject, .byIdentifier, .byCPF, .byCNPJ, .byIssuer, .byTenant, .byType, .byLabel, .byDay, .byVerdict,
        .byRetention,
    ]

    var options: Database.Options {
        switch self {
        case .meta, .objects, .objectDigests, .items, .commitments, .packs, .imports, .jobs, .outbox, .batches,
            .coverage,
            .uncovered:
            []
        case .crls, .linksFrom, .linksTo, .byObject, .byIdentifier, .byCPF, .byCNPJ, .byIssuer, .byTenant, .byType,
            .byLabel, .byDay, .byVerdict, .byRetention:
            .duplicates
        }
    }
}
