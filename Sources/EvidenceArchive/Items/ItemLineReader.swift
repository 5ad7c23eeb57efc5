/// Reads exactly what `ItemLineWriter` writes: the form is canonical, so each next byte is known or bounded, and nothing
/// nests.
///
/// Returns nil at the first difference; `position` is then where it stands.
struct ItemLineReader {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The whole line's item.
    mutating func item() -> ArchiveItem? {
        guard raw("{\"addedAt\":"), let addedAt = time().value ?? nil,
            raw(",\"content\":"), let content = digest().value,
            raw(",\"evidence\":["), let evidence = list(ItemLimits.evidenceCount, { $0.evidence() }),
            raw(",\"identifier\":"), let identifier = text().value,
            raw(",\"label\":"), let label = text().value,
            raw(",\"name\":"), let name = text(ItemLimits.nameLength).value,
            raw(",\"object\":{"), let object = object(),
            raw("},\"retainUntil\":"), let retainUntil = value(ArchiveDay.init).value,
            raw(",\"role\":"), let role = value(ItemRole.init(rawValue:)).value ?? nil,
            raw(",\"salt\":"), let salt = salt(),
            raw(",\"schema\":\"lastro.archive-item/1\""),
            raw(",\"sequence\":"), let sequence = number(),
            raw(",\"signatures\":["), let signatures = list(ItemLimits.signatureCount, { $0.signature() }),
            raw(",\"supersedes\":"), let supersedes = digest().value,
            raw(",\"tenant\":"), let tenant = text().value,
            raw(",\"type\":"), let type = value(DocumentType.init(rawValue:)).value,
            raw("}"), position == bytes.count
        else { return nil }
        return ArchiveItem(
            sequence: sequence,
            addedAt: addedAt,
            salt: salt,
            object: object,
            role: role,
            name: name,
            identifier: identifier,
            type: type,
            tenant: tenant,
            label: label,
            retainUntil: retainUntil,
            content: content,
            evidence: evidence,
            signatures: signatures,
            supersedes: supersedes
        )
    }

    private mutating func evidence() -> ItemEvidence? {
        guard raw("{\"issuer\":"), let issuer = text().value,
            raw(",\"kind\":"), let kind = value(EvidenceKind.init(rawValue:)).value ?? nil,
            raw(",\"nextUpdate\":"), let nextUpdate = time().value,
            raw(","), let object = object(),
            raw(",\"thisUpdate\":"), let thisUpdate = time().value,
            raw("}")
        else { return nil }
        return ItemEvidence(
            kind: kind,
            object: object,
            issuer: issuer,
            thisUpdate: thisUpdate,
            nextUpdate: nextUpdate
        )
    }

    private mutating func object() -> ItemObject? {
        guard raw("\"sha256\":"), let sha256 = digest().value ?? nil,
            raw(",\"sha512\":\""), let sha512 = hexadecimal(64).flatMap({ Digest512(bytes: $0) }),
            raw("\",\"size\":"), let size = number()
        else { return nil }
        return ItemObject(sha256: sha256, sha512: sha512, size: size)
    }

    private mutating func signature() -> ItemSignature? {
        guard raw("{\"bestSignatureTime\":"), let bestSignatureTime = time().value,
            raw(",\"format\":"), let format = text().value,
            raw(",\"id\":"), let id = text().value ?? nil,
            raw(",\"indication\":"), let indication = text().value,
            raw(",\"profile\":"), let profile = text().value,
            raw(",\"signer\":"), let signer = signer().value,
            raw(",\"signingTimeClaimed\":"), let signingTimeClaimed = time().value,
            raw(",\"subIndication\":"), let subIndication = text().value,
            raw("}")
        else { return nil }
        return ItemSignature(
            id: id,
            format: format,
            indication: indication,
            subIndication: subIndication,
            profile: profile,
            signer: signer,
            signingTimeClaimed: signingTimeClaimed,
            bestSignatureTime: bestSignatureTime
        )
    }

    private mutating func signer() -> Reading<ItemSigner?> {
        if raw("null") { return .read(nil) }
        guard raw("{\"cnpj\":"), let cnpj = text().value,
            raw(",\"cpf\":"), let cpf = text().value,
            raw(",\"issuer\":"), let issuer = text().value,
            raw(",\"name\":"), let name = text().value,
            raw("}")
        else { return .failed }
        return .read(ItemSigner(name: name, cpf: cpf, cnpj: cnpj, issuer: issuer))
    }
}

extension ItemLineReader {
    /// A value that may be `null`, or that it could not be read.
    private enum Reading<Value> {
        case read(Value)
        case failed

        /// The value; nil where it could not be read.
        var value: Value? {
            guard case .read(let value) = self else { return nil }
            return value
        }
    }

    /// Passes over exactly this text, or stays where it is.
    private mutating func raw(_ text: String) -> Bool { pass(text.utf8) }

    private mutating func pass(_ octets: some Collection<UInt8>) -> Bool {
        guard bytes.count - position >= octets.count, bytes[position..<position + octets.count].elementsEqual(octets)
        else { return false }
        position += octets.count
        return true
    }

    /// Elements after `[` up to and with the `]`.
    private mutating func list<Element>(
        _ limit: Int,
        _ element: (inout ItemLineReader) -> Element?
    ) -> [Element]? {
        var elements: [Element] = []
        if raw("]") { return elements }
        while elements.count < limit {
            guard let next = element(&self) else { return nil }
            elements.append(next)
            if raw("]") { return elements }
            guard raw(",") else { return nil }
        }
        return nil
    }

    /// A decimal number without sign or leading zero, at most 2⁵³ − 1.
    private mutating func number() -> UInt64? {
        let digits = bytes[position...].prefix(17).prefix { (0x30...0x39).contains($0) }
        guard let first = digits.first, digits.count <= 16, first != 0x30 || digits.count == 1 else { return nil }
        let value = digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1 - 0x30) }
        guard value <= ItemLimits.largestNumber else { return nil }
        position += digits.count
        return value
    }

    /// The octets that twice as many digits say, without quotation marks.
    private mutating func hexadecimal(_ count: Int) -> [UInt8]? {
        guard bytes.count - position >= count * 2,
            let octets = Hexadecimal.octets(bytes[position..<position + count * 2])
        else { return nil }
        position += count * 2
        return octets
    }

    private mutating func salt() -> ItemSalt? {
        guard raw("\""), let octets = hexadecimal(16), raw("\"") else { return nil }
        return ItemSalt(bytes: octets)
    }

    private mutating func digest() -> Reading<ObjectDigest?> {
        if raw("null") { return .read(nil) }
        guard raw("\""), let octets = hexadecimal(32), raw("\""), let digest = ObjectDigest(bytes: octets) else {
            return .failed
        }
        return .read(digest)
    }

    private mutating func time() -> Reading<ArchiveTime?> { value { ArchiveTime($0) } }

    /// A text that stands for a value, or `null`.
    private mutating func value<Value>(_ make: (String) -> Value?) -> Reading<Value?> {
        guard let text = text().value else { return .failed }
        guard let text else { return .read(nil) }
        guard let value = make(text) else { return .failed }
        return .read(value)
    }

    /// A text of at most `limit` bytes, escaped exactly as `JSONText` escapes, or `null`.
    private mutating func text(_ limit: Int = ItemLimits.textLength) -> Reading<String?> {
        if raw("null") { return .read(nil) }
        guard raw("\"") else { return .failed }
        var octets: [UInt8] = []
        while position < bytes.count, octets.count <= limit {
            let octet = bytes[position]
            position += 1
            if octet == 0x22 {
                guard let text = String(validating: octets, as: UTF8.self) else { return .failed }
                return .read(text)
            }
            guard octet >= 0x20 else { return .failed }
            guard octet == 0x5C else {
                octets.append(octet)
                continue
            }
            guard position < bytes.count else { return .failed }
            let letter = bytes[position]
            position += 1
            let digits = bytes[position...].prefix(letter == 0x75 ? 4 : 0)
            guard let meant = JSONText.octet(escapedBy: letter, digits: digits) else { return .failed }
            position += digits.count
            octets.append(meant)
        }
        return .failed
    }
}
