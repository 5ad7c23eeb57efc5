import EvidenceArchive
import Testing

@Suite struct ItemQueryTests {
    /// Items of two tenants over several days, not added in the order of days.
    private func sample() throws -> SampleCatalogue {
        let sample = try SampleCatalogue()
        let days = ["2026-06-03", "2026-06-01", "2026-06-02", "2026-06-01", "2026-06-04"]
        var lines: [ItemLine] = []
        for index in 0..<50 as Range<UInt64> {
            let number = Int(index)
            let verdict = number.isMultiple(of: 7) ? "INDETERMINATE" : "TOTAL-PASSED"
            let item = ArchiveItem(
                sequence: index,
                addedAt: try SampleItems.time(days[number % 5] + "T10:00:00Z"),
                salt: try SampleItems.salt(),
                object: try SampleItems.object(String(repeating: "x", count: number + 1)),
                role: number.isMultiple(of: 10) ? .signature : .document,
                identifier: "D-\(number / 2)",
                type: number.isMultiple(of: 3) ? .contract : .report,
                tenant: number.isMultiple(of: 2) ? "Hospital Fictício" : "CLÍNICA Imaginária",
                label: number < 25 ? nil : String(repeating: "longo ", count: 100),
                retainUntil: number.isMultiple(of: 4) ? ArchiveDay("20\(30 + number)-01-01") : nil,
                signatures: [
                    ItemSignature(
                        id: "1",
                        indication: verdict,
                        signer: ItemSigner(
                            cpf: "0000000000\(number % 5)",
                            cnpj: number.isMultiple(of: 9) ? "00000000AB0191" : nil,
                            issuer: "CN=AC \(number % 2)"
                        )
                    ), ItemSignature(id: "2", indication: verdict, signer: ItemSigner(cpf: "00000000009")),
                ]
            )
            lines.append(try ItemLine(encoding: item))
        }
        for group in [lines[0..<20], lines[20..<50]] {
            try sample.catalogue.write { (writer) throws(ArchiveError) in
                for line in group { try SampleCatalogue.add(line, writer) }
            }
        }
        return sample
    }

    @Test("Every condition finds what a look at each item finds, in order")
    func conditions() throws {
        let sample = try sample()
        func expect(_ change: (inout ItemQuery) -> Void, _ matches: (UInt64) -> Bool) throws {
            var query = ItemQuery()
            change(&query)
            #expect(try sample.sequences(query) == (0..<50).filter(matches), "\(query)")
        }
        let dayOf: [UInt64] = [3, 1, 2, 1, 4]
        try expect({ _ in }, { _ in true })
        try expect({ $0.identifier = "D-3" }, { $0 == 6 || $0 == 7 })
        try expect({ $0.identifier = "d-3" }, { _ in false })
        try expect({ $0.cpf = "00000000003" }, { $0 % 5 == 3 })
        try expect({ $0.cpf = "00000000009" }, { _ in true })
        try expect({ $0.cnpj = "00000000ab0191" }, { $0 % 9 == 0 })
        try expect({ $0.issuer = "cn=ac 1" }, { $0 % 2 == 1 })
        try expect({ $0.tenant = "hospital fictício" }, { $0 % 2 == 0 })
        // The same name with a combining accent: Unicode normalisation form D.
        try expect({ $0.tenant = "cli\u{301}nica imagina\u{301}ria" }, { $0 % 2 == 1 })
        try expect({ $0.type = .contract }, { $0 % 3 == 0 })
        try expect({ $0.label = String(repeating: "LONGO ", count: 100) }, { $0 >= 25 })
        try expect({ $0.indication = "INDETERMINATE" }, { $0 % 7 == 0 })
        try expect({ $0.role = .signature }, { $0 % 10 == 0 })
        try expect(
            { $0.addedFrom = ArchiveDay("2026-06-02") },
            { dayOf[Int($0) % 5] >= 2 }
        )
        try expect(
            {
                $0.addedFrom = ArchiveDay("2026-06-01")
                $0.addedThrough = ArchiveDay("2026-06-02")
            },
            { dayOf[Int($0) % 5] <= 2 }
        )
        try expect(
            {
                $0.addedFrom = ArchiveDay("2026-06-02")
                $0.addedThrough = ArchiveDay("2026-06-01")
            },
            { _ in false }
        )
        try expect({ $0.retainedThrough = ArchiveDay("2050-01-01") }, { $0 % 4 == 0 && $0 <= 20 })
        try expect(
            {
                $0.minimumSize = 10
                $0.maximumSize = 12
            },
            { (9...11).contains($0) }
        )
        try expect(
            {
                $0.tenant = "Hospital Fictício"
                $0.type = .contract
                $0.cpf = "00000000004"
                $0.indication = "TOTAL-PASSED"
                $0.addedThrough = ArchiveDay("2026-06-04")
            },
            { $0 % 2 == 0 && $0 % 3 == 0 && $0 % 5 == 4 && $0 % 7 != 0 }
        )
        let third = try SampleItems.object("xxx")
        try expect({ $0.object = third.sha256 }, { $0 == 2 })
        let absent = try SampleItems.object("absent")
        try expect({ $0.object = absent.sha256 }, { _ in false })
        try expect({ $0.tenant = "" }, { _ in false })
    }

    @Test("Pages go on where the last one ended", arguments: [0, 1, 2, 3])
    func pages(kind: Int) throws {
        let sample = try sample()
        var query = ItemQuery()
        switch kind {
        case 0: query.tenant = "Hospital Fictício"
        case 1: query.addedThrough = ArchiveDay("2026-06-02")
        case 2: query.retainedThrough = ArchiveDay("2090-01-01")
        default: break
        }
        let all = try sample.sequences(query)
        var found: [UInt64] = []
        while true {
            let page = try sample.sequences(query, after: found.last, limit: 7)
            guard !page.isEmpty else { break }
            #expect(page.count <= 7)
            found += page
        }
        #expect(found == all)
        #expect(!all.isEmpty)
        #expect(try sample.sequences(query, after: .max) == [])
        #expect(try sample.sequences(query, limit: 0) == [])
    }

    @Test("A line that takes another's place hides it, and counts follow")
    func superseded() throws {
        let sample = try SampleCatalogue()
        let first = try sample.add(try SampleItems.contract(0))
        let old = first.item
        let new = ArchiveItem(
            sequence: 1,
            addedAt: old.addedAt,
            salt: try SampleItems.salt(7),
            object: old.object,
            role: .document,
            identifier: old.identifier,
            type: .report,
            tenant: old.tenant,
            signatures: [ItemSignature(id: "signature-1", indication: "INDETERMINATE", subIndication: "NO_POE")],
            supersedes: first.digest
        )
        try sample.add(new)
        var query = ItemQuery()
        query.tenant = "Cartório imaginário"
        #expect(try sample.sequences(query) == [1])
        query.includesSuperseded = true
        #expect(try sample.sequences(query) == [0, 1])
        #expect(try sample.sequences(ItemQuery()) == [1])
        try sample.catalogue.read { (reader) throws(ArchiveError) in
            let statistics = try reader.statistics()
            #expect(statistics.itemCount == 2)
            #expect(statistics.supersededCount == 1)
            #expect(statistics.types == [.report: 1])
            #expect(statistics.indications == ["INDETERMINATE": 1])
            #expect(try reader.successor(ofItem: 0) == 1)
            #expect(try reader.successor(ofItem: 1) == nil)
            #expect(try reader.item(sequence: 0) == old)
        }
    }

    @Test func tenantsAreTallied() throws {
        let sample = try sample()
        let tally = try sample.catalogue.read { (reader) throws(ArchiveError) in
            try reader.tally(of: .tenant, limit: 10)
        }
        #expect(tally.map(\.key) == ["clínica imaginária", "hospital fictício"])
        #expect(tally.map(\.count) == [25, 25])
    }
}
