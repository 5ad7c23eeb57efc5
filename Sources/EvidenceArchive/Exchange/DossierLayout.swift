/// Where things stand in a dossier.
///
/// Names are Portuguese, as those who open it are lawyers and experts in Brazil, and plain ASCII, so that they are the
/// same in every file system, ZIP program and shell.
package enum DossierLayout {
    package static let readme = "LEIA-ME.txt"
    /// What is in the dossier, for programs (`lastro.archive-dossier/1`).
    package static let inventory = "dossie.json"
    /// The item lines, byte for byte.
    package static let items = "itens.ndjson"
    package static let documents = "documentos"
    package static let signatures = "assinaturas"
    package static let looseEvidence = "evidencias/avulsas"
    package static let certificates = "evidencias/certificados"
    package static let revocationLists = "evidencias/lcr"
    package static let ocspResponses = "evidencias/ocsp"
    package static let timeStamps = "evidencias/carimbos"
    /// The evidence records of the items' objects: of those that a batch covers (RFC 4998), and those that came with a dossier.
    package static let records = "evidencias/registros"
    package static let reports = "relatorios"
    /// Reports that the archive kept from the time of adding.
    package static let keptReports = "relatorios/arquivados"
    /// What openssl needs in forms of its own: PEM, the bytes under a time-stamp.
    package static let tools = "openssl"
    package static let checkpoint = "auditoria/checkpoint"
    package static let verifierKey = "auditoria/chave.txt"
    package static let proofs = "auditoria/provas"
    package static let events = "auditoria/registros"
    package static let manifest256 = "manifesto-sha256.txt"
    package static let manifest512 = "manifesto-sha512.txt"

    /// The folder of a piece of evidence.
    static func folder(_ kind: EvidenceKind) -> String {
        switch kind {
        case .certificate: certificates
        case .crl: revocationLists
        case .ocsp: ocspResponses
        case .timestamp: timeStamps
        case .report: keptReports
        case .evidenceRecord: records
        }
    }

    /// The folder of an item's own object.
    static func folder(_ role: ItemRole) -> String {
        switch role {
        case .document: documents
        case .signature: signatures
        case .evidence, .batch: looseEvidence
        }
    }
}
