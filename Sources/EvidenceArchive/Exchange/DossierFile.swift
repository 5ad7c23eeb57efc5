/// A file of a dossier as its inventory and manifests name it.
package struct DossierFile: Sendable, Hashable {
    /// What an object is in the dossier.
    package enum Kind: Sendable, Hashable {
        case item(ItemRole)
        case evidence(EvidenceKind)

        /// The word in the inventory.
        var word: String {
            switch self {
            case .item(let role): role.rawValue
            case .evidence(let kind): kind.rawValue
            }
        }

        init?(word: String) {
            if let role = ItemRole(rawValue: word) {
                self = .item(role)
            } else if let kind = EvidenceKind(rawValue: word) {
                self = .evidence(kind)
            } else {
                return nil
            }
        }
    }

    /// Relative to the dossier.
    package let path: String
    package let object: ItemObject
    package let kind: Kind
}
