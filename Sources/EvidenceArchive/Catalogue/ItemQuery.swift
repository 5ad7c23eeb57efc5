/// Which items are wanted: all conditions together.
///
/// Without any it is every current item, in order.
///
/// Texts are compared in Unicode normalisation form C; names of issuers, tenants and labels without regard to case.
package struct ItemQuery: Sendable, Hashable {
    package var object: ObjectDigest?
    package var identifier: String?
    /// Of any signature's signer; eleven digits.
    package var cpf: String?
    /// Of any signature's signer; fourteen characters.
    package var cnpj: String?
    /// Of any signer's certificate, as an RFC 4514 name.
    package var issuer: String?
    package var tenant: String?
    package var type: DocumentType?
    package var label: String?
    /// Of any signature: the ETSI EN 319 102-1 indication.
    package var indication: String?
    package var role: ItemRole?
    package var addedFrom: ArchiveDay?
    /// The last day.
    package var addedThrough: ArchiveDay?
    /// Items whose retention ends on this day or before; those without a date never match.
    package var retainedThrough: ArchiveDay?
    /// In bytes; sizes have no index, they narrow what the others find.
    package var minimumSize: UInt64?
    package var maximumSize: UInt64?
    /// Whether items are found that a later line has taken the place of.
    package var includesSuperseded = false

    package init() {}
}
