/// What an item may hold: the bounds of `ItemLimits`, and texts that a line of JSON can bear unchanged.
enum ItemBounds {
    static func check(_ item: ArchiveItem) throws(ArchiveError) {
        try number(item.sequence, "sequence")
        try number(item.object.size, "object.size")
        try text(item.name, "name", ItemLimits.nameLength)
        try text(item.identifier, "identifier")
        try text(item.tenant, "tenant")
        try text(item.label, "label")
        guard item.evidence.count <= ItemLimits.evidenceCount else {
            throw ArchiveError(.tooLarge, subject: "evidence", detail: "\(item.evidence.count) pieces")
        }
        guard item.signatures.count <= ItemLimits.signatureCount else {
            throw ArchiveError(.tooLarge, subject: "signatures", detail: "\(item.signatures.count) signatures")
        }
        for evidence in item.evidence {
            try number(evidence.object.size, "evidence.size")
            try text(evidence.issuer, "evidence.issuer")
        }
        for signature in item.signatures { try check(signature) }
    }

    private static func check(_ signature: ItemSignature) throws(ArchiveError) {
        try text(signature.id, "signatures.id")
        try text(signature.format, "signatures.format")
        try text(signature.indication, "signatures.indication")
        try text(signature.subIndication, "signatures.subIndication")
        try text(signature.profile, "signatures.profile")
        try text(signature.signer?.name, "signatures.signer.name")
        try text(signature.signer?.cpf, "signatures.signer.cpf")
        try text(signature.signer?.cnpj, "signatures.signer.cnpj")
        try text(signature.signer?.issuer, "signatures.signer.issuer")
    }

    private static func number(_ value: UInt64, _ key: String) throws(ArchiveError) {
        guard value <= ItemLimits.largestNumber else { throw ArchiveError(.tooLarge, subject: key) }
    }

    private static func text(
        _ value: String?,
        _ key: String,
        _ length: Int = ItemLimits.textLength
    ) throws(ArchiveError) {
        guard let value, value.utf8.count > length else { return }
        throw ArchiveError(.tooLarge, subject: key, detail: "more than \(length) bytes")
    }
}
