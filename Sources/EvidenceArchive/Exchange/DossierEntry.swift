/// An item of a dossier, for who judges it.
package struct DossierEntry: Sendable {
    /// Where its object stands in the dossier.
    package let path: String
    /// Its digests and length.
    package let object: ItemObject
    /// Where the content stands that it signs; nil for none.
    package let content: String?
}
