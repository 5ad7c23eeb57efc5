import ASN1
import EvidenceArchive
import PKIX

/// Names for pieces of evidence that tell people what they are; a few digits of the digest tell them apart.
enum EvidenceFileName {
    static func of(_ evidence: ItemEvidence, _ bytes: [UInt8]) -> String {
        let digits = evidence.object.sha256.hex.prefix(8)
        switch (evidence.kind, EvidenceObject.read(bytes).first) {
        case (.certificate, .certificate(let certificate)):
            return "\(name(certificate.subject) ?? "certificado")-\(digits).cer"
        case (.crl, .certificateRevocationList(let list)):
            return "\(name(list.issuer) ?? "lcr")-\(day(list.thisUpdate))-\(digits).crl"
        case (.ocsp, .ocspResponse): return "\(evidence.thisUpdate.map { "\($0.day)-" } ?? "")\(digits).ocsp"
        case (.timestamp, _): return "carimbo-\(digits).tst"
        case (.report, _): return "relatorio-\(digits).json"
        case (.evidenceRecord, _): return "registro-\(digits).ers"
        case (.certificate, _): return "certificado-\(digits).cer"
        case (.crl, _): return "lcr-\(digits).crl"
        case (.ocsp, _): return "ocsp-\(digits).ocsp"
        }
    }

    /// The common name; ICP-Brasil's have the holder's CPF or CNPJ behind a colon, which no file's name needs.
    static func name(_ name: DistinguishedName) -> String? {
        guard let text = name.commonName?.prefix(while: { $0 != ":" }), !text.isEmpty else { return nil }
        return DossierNames.plain(String(text.prefix(60)))
    }

    private static func day(_ time: Instant) -> String { "\(ArchiveClock.time(time).day)" }
}
