/// The entries that an item has in the indexes, each once.
enum ItemIndexKeys {
    static func keys(of item: ArchiveItem, object: UInt64) throws(ArchiveError) -> [QueryPlan.Condition] {
        var keys: [QueryPlan.Condition] = []
        keys.reserveCapacity(8 + 4 * item.signatures.count)
        func add(_ database: CatalogueDatabase, _ key: [UInt8]) { keys.append(.init(database, key)) }
        add(.byObject, CatalogueKey.sequence(object))
        add(.byDay, CatalogueKey.day(item.addedAt.day))
        if let text = item.identifier { add(.byIdentifier, try CatalogueKey.identifier(text)) }
        if let text = item.tenant { add(.byTenant, try CatalogueKey.name(text)) }
        if let text = item.label { add(.byLabel, try CatalogueKey.name(text)) }
        if let type = item.type { add(.byType, try CatalogueKey.identifier(type.rawValue)) }
        if let day = item.retainUntil { add(.byRetention, CatalogueKey.day(day)) }
        let fixed = keys.count
        for signature in item.signatures {
            if let text = signature.indication { add(.byVerdict, try CatalogueKey.identifier(text)) }
            guard let signer = signature.signer else { continue }
            if let text = signer.cpf { add(.byCPF, try CatalogueKey.identifier(text)) }
            if let text = signer.cnpj { add(.byCNPJ, try CatalogueKey.name(text)) }
            if let text = signer.issuer { add(.byIssuer, try CatalogueKey.name(text)) }
        }
        guard item.signatures.count > 1 else { return keys }
        return Array(keys[..<fixed]) + Set(keys[fixed...])
    }
}
