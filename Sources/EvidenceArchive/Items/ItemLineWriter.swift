/// Writes an item as RFC 8785 canonical JSON; what it writes is bounded by `ItemBounds` beforehand.
struct ItemLineWriter {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(2048) }

    mutating func write(_ item: ArchiveItem) {
        raw("{\"addedAt\":")
        time(item.addedAt)
        raw(",\"content\":")
        digest(item.content)
        raw(",\"evidence\":[")
        for (index, evidence) in item.evidence.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            write(evidence)
        }
        raw("],\"identifier\":")
        text(item.identifier)
        raw(",\"label\":")
        text(item.label)
        raw(",\"name\":")
        text(item.name)
        raw(",\"object\":{")
        write(item.object)
        raw("},\"retainUntil\":")
        text(item.retainUntil?.description)
        raw(",\"role\":")
        text(item.role.rawValue)
        raw(",\"salt\":")
        text(Hexadecimal.text(item.salt.bytes))
        raw(",\"schema\":")
        text(ItemLine.schema)
        raw(",\"sequence\":")
        raw(String(item.sequence))
        raw(",\"signatures\":[")
        for (index, signature) in item.signatures.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            write(signature)
        }
        raw("],\"supersedes\":")
        digest(item.supersedes)
        raw(",\"tenant\":")
        text(item.tenant)
        raw(",\"type\":")
        text(item.type?.rawValue)
        raw("}")
    }

    private mutating func write(_ evidence: ItemEvidence) {
        raw("{\"issuer\":")
        text(evidence.issuer)
        raw(",\"kind\":")
        text(evidence.kind.rawValue)
        raw(",\"nextUpdate\":")
        time(evidence.nextUpdate)
        raw(",")
        write(evidence.object)
        raw(",\"thisUpdate\":")
        time(evidence.thisUpdate)
        raw("}")
    }

    private mutating func write(_ object: ItemObject) {
        raw("\"sha256\":")
        digest(object.sha256)
        raw(",\"sha512\":\"")
        object.sha512.appendHex(to: &bytes)
        raw("\",\"size\":")
        raw(String(object.size))
    }

    private mutating func write(_ signature: ItemSignature) {
        raw("{\"bestSignatureTime\":")
        time(signature.bestSignatureTime)
        raw(",\"format\":")
        text(signature.format)
        raw(",\"id\":")
        text(signature.id)
        raw(",\"indication\":")
        text(signature.indication)
        raw(",\"profile\":")
        text(signature.profile)
        raw(",\"signer\":")
        if let signer = signature.signer {
            raw("{\"cnpj\":")
            text(signer.cnpj)
            raw(",\"cpf\":")
            text(signer.cpf)
            raw(",\"issuer\":")
            text(signer.issuer)
            raw(",\"name\":")
            text(signer.name)
            raw("}")
        } else {
            raw("null")
        }
        raw(",\"signingTimeClaimed\":")
        time(signature.signingTimeClaimed)
        raw(",\"subIndication\":")
        text(signature.subIndication)
        raw("}")
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func time(_ time: ArchiveTime?) { text(time?.description) }

    private mutating func digest(_ digest: ObjectDigest?) {
        guard let digest else { return raw("null") }
        bytes.append(0x22)
        digest.appendHex(to: &bytes)
        bytes.append(0x22)
    }

    private mutating func text(_ value: String?) {
        guard let value else { return raw("null") }
        JSONText.append(value, to: &bytes)
    }
}
