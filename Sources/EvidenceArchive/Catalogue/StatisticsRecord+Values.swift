extension StatisticsRecord {
    /// What is counted, for readers.
    var statistics: ArchiveStatistics {
        var statistics = ArchiveStatistics()
        statistics.objects = .init(count: objectCount, bytes: objectBytes)
        statistics.hot = .init(count: hotCount, bytes: hotBytes)
        statistics.cold = .init(count: coldCount, bytes: coldBytes)
        statistics.packs = .init(count: packCount, bytes: packBytes)
        statistics.itemCount = itemCount
        statistics.supersededCount = supersededCount
        for role in ItemRole.allCases { statistics.roles[role] = roles[role.rawValue] }
        for type in DocumentType.allCases { statistics.types[type] = types[type.rawValue] }
        statistics.indications = indications
        for kind in EvidenceKind.allCases { statistics.evidence[kind] = evidence[kind.rawValue] }
        statistics.evidenceReferences = evidenceReferences
        if hasFirstAddedAt { statistics.firstAddedAt = ArchiveTime(seconds: firstAddedAt) }
        if hasLastAddedAt { statistics.lastAddedAt = ArchiveTime(seconds: lastAddedAt) }
        return statistics
    }

    /// Counts an object that is new (`sign` 1) or in a tier (`sign` 1) or no longer there (-1).
    mutating func count(_ location: ObjectLocation, size: UInt64, sign: Int) {
        if location.isHot {
            hotCount = StatisticsRecord.moved(hotCount, by: 1, sign)
            hotBytes = StatisticsRecord.moved(hotBytes, by: size, sign)
        }
        if location.cold != nil {
            coldCount = StatisticsRecord.moved(coldCount, by: 1, sign)
            coldBytes = StatisticsRecord.moved(coldBytes, by: size, sign)
        }
    }

    /// Counts a current item (`sign` 1), or one that is so no longer (-1).
    mutating func count(_ item: ItemRecord, sign: Int) {
        if let role = item.role.value { StatisticsRecord.move(&roles, role.rawValue, sign) }
        if item.hasType { StatisticsRecord.move(&types, item.type, sign) }
        for signature in item.signatures where signature.hasIndication {
            StatisticsRecord.move(&indications, signature.indication, sign)
        }
    }

    private static func move(_ counts: inout [String: UInt64], _ key: String, _ sign: Int) {
        let moved = moved(counts[key] ?? 0, by: 1, sign)
        counts[key] = moved > 0 ? moved : nil
    }

    /// Held between 0 and the largest number: a wrong count must never end the process.
    private static func moved(_ value: UInt64, by amount: UInt64, _ sign: Int) -> UInt64 {
        if sign < 0 { return value >= amount ? value - amount : 0 }
        let (sum, overflow) = value.addingReportingOverflow(amount)
        return overflow ? .max : sum
    }
}
