import ASN1
import Foundation
import LibCrypto
import PKCS11
import PKIX
import ValidationReport

/// A key, as `lastro key` shows it; every JSON key is always there.
struct KeyDescription: Encodable {
    /// `token` or `software`.
    let key: String
    /// The PKCS #11 URI, by which the key can be named; nil for a file.
    let uri: String?
    /// The file of a sealed key; nil for one on a token.
    let file: String?
    let id: String?
    let label: String?
    let algorithm: String?
    let certificate: KeyCertificate?

    init(_ key: ListedKey, showsPersonalData: Bool) {
        self.key = "token"
        uri = key.uri
        file = nil
        id = Hexadecimal.encode(key.identifier)
        label = key.label
        let certificate = key.certificate.flatMap { try? Certificate.parse($0[...]) }
        algorithm = key.algorithm?.rawValue ?? certificate.flatMap(Self.algorithm)
        self.certificate = certificate.map { KeyCertificate($0, showsPersonalData: showsPersonalData) }
    }

    init(file: String, certificate: Certificate, showsPersonalData: Bool) {
        key = "software"
        uri = nil
        self.file = file
        id = nil
        label = nil
        algorithm = Self.algorithm(certificate)
        self.certificate = KeyCertificate(certificate, showsPersonalData: showsPersonalData)
    }

    private static func algorithm(_ certificate: Certificate) -> String? {
        switch try? certificate.subjectPublicKeyInfo.key().kind {
        case .rsa: "RSA"
        case .ec: "EC"
        case .ed25519, .ed448: "EdDSA"
        default: nil
        }
    }

    private enum Member: String, CodingKey {
        case key, uri, file, id, label, algorithm, certificate
    }

    func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        try members.encode(key, forKey: .key)
        try members.encode(uri, forKey: .uri)
        try members.encode(file, forKey: .file)
        try members.encode(id, forKey: .id)
        try members.encode(label, forKey: .label)
        try members.encode(algorithm, forKey: .algorithm)
        try members.encode(certificate, forKey: .certificate)
    }

    /// The lines for people.
    func lines(_ language: ReportLanguage) -> [String] {
        func word(_ portuguese: String, _ english: String) -> String { language == .portuguese ? portuguese : english }
        var lines: [String] = []
        if let uri {
            let title = [algorithm, label].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "  ")
            lines.append(PrintableText.line(title.isEmpty ? word("chave", "key") : title))
            lines.append("  " + uri)
        }
        if let file {
            lines.append(PrintableText.line(file))
            lines.append(
                "  "
                    + word(
                        "chave de software, selada em arquivo: não está em dispositivo criptográfico",
                        "software key, sealed in a file: not in a cryptographic device"
                    )
            )
        }
        guard let certificate else {
            lines.append("  " + word("sem certificado", "no certificate"))
            return lines
        }
        lines.append("  " + PrintableText.line(certificate.subject))
        lines.append("  " + word("emitido por ", "issued by ") + PrintableText.line(certificate.issuer))
        lines.append("  \(certificate.notBefore)..\(certificate.notAfter)")
        lines.append("  SHA-256 \(certificate.sha256)")
        if certificate.timeStamping {
            lines.append("  " + word("para carimbos do tempo", "for time-stamps"))
        }
        return lines
    }
}
