extension ItemRecord {
    /// The item; `object` gives an object by its number.
    ///
    /// Throws `ARC-CATALOGUE-RECORD` where the record has values that
    /// none of ours has, and what `object` throws.
    func item(
        _ sequence: UInt64,
        object: (UInt64) throws(ArchiveError) -> ItemObject
    ) throws(ArchiveError) -> ArchiveItem {
        guard let addedAt = ArchiveTime(seconds: addedAt), let salt = ItemSalt(bytes: salt),
            let role = role.value, !hasType || DocumentType(rawValue: type) != nil,
            !hasRetainUntil || ArchiveDay(number: retainUntil) != nil,
            !hasContent || ObjectDigest(bytes: content) != nil,
            !hasSupersedes || ObjectDigest(bytes: supersedes) != nil
        else { throw ItemRecord.outOfRange(sequence) }
        var evidence: [ItemEvidence] = []
        for record in self.evidence {
            guard let item = record.evidence(try object(record.object)) else { throw ItemRecord.outOfRange(sequence) }
            evidence.append(item)
        }
        var signatures: [ItemSignature] = []
        for record in self.signatures {
            guard let signature = record.signature else { throw ItemRecord.outOfRange(sequence) }
            signatures.append(signature)
        }
        return ArchiveItem(
            sequence: sequence,
            addedAt: addedAt,
            salt: salt,
            object: try object(self.object),
            role: role,
            name: hasName ? name : nil,
            identifier: hasIdentifier ? identifier : nil,
            type: hasType ? DocumentType(rawValue: type) : nil,
            tenant: hasTenant ? tenant : nil,
            label: hasLabel ? label : nil,
            retainUntil: hasRetainUntil ? ArchiveDay(number: retainUntil) : nil,
            content: hasContent ? ObjectDigest(bytes: content) : nil,
            evidence: evidence,
            signatures: signatures,
            supersedes: hasSupersedes ? ObjectDigest(bytes: supersedes) : nil
        )
    }

    private static func outOfRange(_ sequence: UInt64) -> ArchiveError {
        RecordSeal.damage(CatalogueKey.sequence(sequence), .items, "a value is out of range")
    }
}

extension ItemRecord.Role {
    var value: ItemRole? {
        switch self {
        case .document: .document
        case .signature: .signature
        case .evidence: .evidence
        case .batch: .batch
        case .unspecified, .UNRECOGNIZED: nil
        }
    }
}

extension EvidenceRecord {
    /// The evidence; nil where a value is out of range.
    func evidence(_ object: ItemObject) -> ItemEvidence? {
        guard let kind = kind.value, !hasThisUpdate || ArchiveTime(seconds: thisUpdate) != nil,
            !hasNextUpdate || ArchiveTime(seconds: nextUpdate) != nil
        else { return nil }
        return ItemEvidence(
            kind: kind,
            object: object,
            issuer: hasIssuer ? issuer : nil,
            thisUpdate: hasThisUpdate ? ArchiveTime(seconds: thisUpdate) : nil,
            nextUpdate: hasNextUpdate ? ArchiveTime(seconds: nextUpdate) : nil
        )
    }
}

extension EvidenceRecord.Kind {
    var value: EvidenceKind? {
        switch self {
        case .certificate: .certificate
        case .crl: .crl
        case .ocsp: .ocsp
        case .timestamp: .timestamp
        case .report: .report
        case .evidenceRecord: .evidenceRecord
        case .unspecified, .UNRECOGNIZED: nil
        }
    }
}

extension SignatureRecord {
    /// The signature; nil where a value is out of range.
    var signature: ItemSignature? {
        guard !hasSigningTimeClaimed || ArchiveTime(seconds: signingTimeClaimed) != nil,
            !hasBestSignatureTime || ArchiveTime(seconds: bestSignatureTime) != nil
        else { return nil }
        return ItemSignature(
            id: id,
            format: hasFormat ? format : nil,
            indication: hasIndication ? indication : nil,
            subIndication: hasSubIndication ? subIndication : nil,
            profile: hasProfile ? profile : nil,
            signer: hasSigner ? signer.signer : nil,
            signingTimeClaimed: hasSigningTimeClaimed ? ArchiveTime(seconds: signingTimeClaimed) : nil,
            bestSignatureTime: hasBestSignatureTime ? ArchiveTime(seconds: bestSignatureTime) : nil
        )
    }
}

extension SignerRecord {
    var signer: ItemSigner {
        ItemSigner(
            name: hasName ? name : nil,
            cpf: hasCpf ? cpf : nil,
            cnpj: hasCnpj ? cnpj : nil,
            issuer: hasIssuer ? issuer : nil
        )
    }
}
