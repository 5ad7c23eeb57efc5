extension ItemQuery {
    /// The conditions that one entry of an index answers, but for the object's.
    func conditions() throws(ArchiveError) -> [QueryPlan.Condition] {
        var conditions: [QueryPlan.Condition] = []
        if let identifier { conditions.append(.init(.byIdentifier, try CatalogueKey.identifier(identifier))) }
        if let cpf { conditions.append(.init(.byCPF, try CatalogueKey.identifier(cpf))) }
        if let cnpj { conditions.append(.init(.byCNPJ, try CatalogueKey.name(cnpj))) }
        if let issuer { conditions.append(.init(.byIssuer, try CatalogueKey.name(issuer))) }
        if let tenant { conditions.append(.init(.byTenant, try CatalogueKey.name(tenant))) }
        if let type { conditions.append(.init(.byType, try CatalogueKey.identifier(type.rawValue))) }
        if let label { conditions.append(.init(.byLabel, try CatalogueKey.name(label))) }
        if let indication { conditions.append(.init(.byVerdict, try CatalogueKey.identifier(indication))) }
        return conditions
    }

    /// Whether an item meets the conditions that its record answers by itself and that may have no index entry.
    func admits(_ record: ItemRecord) -> Bool {
        if record.hasSupersededBy, !includesSuperseded { return false }
        if let role, record.role.value != role { return false }
        if addedFrom != nil || addedThrough != nil {
            guard let day = ArchiveTime(seconds: record.addedAt)?.day else { return false }
            if let addedFrom, day < addedFrom { return false }
            if let addedThrough, day > addedThrough { return false }
        }
        if let retainedThrough {
            guard record.hasRetainUntil, record.retainUntil <= retainedThrough.number else { return false }
        }
        return true
    }
}
