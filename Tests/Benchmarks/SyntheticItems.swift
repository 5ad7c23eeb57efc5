import EvidenceArchive

/// Items about nobody, with the shape of signed contracts.
enum SyntheticItems {
    struct Impossible: Error {}

    static func time(_ seconds: Int64 = 1_780_315_200) throws -> ArchiveTime {
        guard let time = ArchiveTime(seconds: seconds) else { throw Impossible() }
        return time
    }

    static func object(_ random: inout SplitMix) -> ItemObject {
        var octets: [UInt8] = []
        octets.reserveCapacity(64)
        for _ in 0..<8 { withUnsafeBytes(of: random.next()) { octets.append(contentsOf: $0) } }
        guard let sha256 = ObjectDigest(bytes: octets[..<32]), let sha512 = Digest512(bytes: octets) else {
            preconditionFailure("64 octets")
        }
        return ItemObject(sha256: sha256, sha512: sha512, size: random.next() >> 40)
    }

    static func item(
        _ sequence: UInt64,
        _ evidence: [ItemObject],
        _ random: inout SplitMix
    ) throws -> ArchiveItem {
        let number = Int64(sequence)
        guard let salt = ItemSalt(bytes: [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 16)) else {
            throw Impossible()
        }
        let issuer = "CN=AC Inventada \(number % 7),O=Ninguem,C=BR"
        return ArchiveItem(
            sequence: sequence,
            addedAt: try time(1_780_315_200 + number),
            salt: salt,
            object: object(&random),
            role: .document,
            name: "contrato-\(sequence).pdf",
            identifier: "C-2026/\(sequence)",
            type: .contract,
            tenant: "Empresa Inventada \(number % 11)",
            retainUntil: try time(2_400_000_000 + number % 3650 * 86_400).day,
            evidence: evidence.map { ItemEvidence(kind: .crl, object: $0, issuer: issuer) },
            signatures: [
                ItemSignature(
                    id: "signature-1",
                    format: "PAdES",
                    indication: "TOTAL-PASSED",
                    profile: "AD-RT",
                    signer: ItemSigner(
                        name: "Fulano \(number % 500)",
                        cpf: "\(10_000_000_000 + number % 500)",
                        issuer: issuer
                    ),
                    signingTimeClaimed: try time(),
                    bestSignatureTime: try time()
                )
            ]
        )
    }

    /// As a commit group does: objects, item, event.
    static func add(_ line: ItemLine, _ writer: CatalogueWriter) throws(ArchiveError) {
        let item = line.item
        _ = try writer.add(object: item.object, storedAt: item.addedAt, location: .hot)
        for evidence in item.evidence {
            _ = try writer.add(object: evidence.object, storedAt: item.addedAt, location: .hot)
        }
        _ = try writer.add(item: line)
        _ = try writer.append(events: [OutboxEvent(entry: [UInt8](repeating: 0x20, count: 250), subject: line.digest)])
        if item.sequence > 4_096, item.sequence % 4_096 == 0 { try writer.clearOutbox(upTo: item.sequence - 4_096) }
    }
}
