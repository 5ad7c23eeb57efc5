import Foundation

extension ItemRecord {
    /// The record of an item line; `object` and `evidence` are the numbers of its objects in the catalogue.
    init(_ line: ItemLine, object: UInt64, evidence: [UInt64]) {
        let item = line.item
        self.init()
        lineDigest = Data(line.digest.bytes)
        self.object = object
        addedAt = item.addedAt.seconds
        salt = Data(item.salt.bytes)
        role =
            switch item.role {
            case .document: .document
            case .signature: .signature
            case .evidence: .evidence
            case .batch: .batch
            }
        if let name = item.name { self.name = name }
        if let identifier = item.identifier { self.identifier = identifier }
        if let type = item.type { self.type = type.rawValue }
        if let tenant = item.tenant { self.tenant = tenant }
        if let label = item.label { self.label = label }
        if let day = item.retainUntil { retainUntil = day.number }
        if let content = item.content { self.content = Data(content.bytes) }
        if let supersedes = item.supersedes { self.supersedes = Data(supersedes.bytes) }
        self.evidence = zip(item.evidence, evidence).map(EvidenceRecord.init)
        signatures = item.signatures.map(SignatureRecord.init)
    }
}

extension EvidenceRecord {
    init(_ evidence: ItemEvidence, _ object: UInt64) {
        self.init()
        kind =
            switch evidence.kind {
            case .certificate: .certificate
            case .crl: .crl
            case .ocsp: .ocsp
            case .timestamp: .timestamp
            case .report: .report
            case .evidenceRecord: .evidenceRecord
            }
        self.object = object
        if let issuer = evidence.issuer { self.issuer = issuer }
        if let time = evidence.thisUpdate { thisUpdate = time.seconds }
        if let time = evidence.nextUpdate { nextUpdate = time.seconds }
    }
}

extension SignatureRecord {
    init(_ signature: ItemSignature) {
        self.init()
        id = signature.id
        if let format = signature.format { self.format = format }
        if let indication = signature.indication { self.indication = indication }
        if let subIndication = signature.subIndication { self.subIndication = subIndication }
        if let profile = signature.profile { self.profile = profile }
        if let signer = signature.signer { self.signer = SignerRecord(signer) }
        if let time = signature.signingTimeClaimed { signingTimeClaimed = time.seconds }
        if let time = signature.bestSignatureTime { bestSignatureTime = time.seconds }
    }
}

extension SignerRecord {
    init(_ signer: ItemSigner) {
        self.init()
        if let name = signer.name { self.name = name }
        if let cpf = signer.cpf { self.cpf = cpf }
        if let cnpj = signer.cnpj { self.cnpj = cnpj }
        if let issuer = signer.issuer { self.issuer = issuer }
    }
}
