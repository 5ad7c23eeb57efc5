import ASN1
import PKIX
import ValidationReport

/// A certificate beside a key, as `lastro key` shows it.
struct KeyCertificate: Encodable {
    let subject: String
    let issuer: String
    let serialNumber: String
    let notBefore: String
    let notAfter: String
    let sha256: String
    /// Whether it makes an authority for time-stamps (RFC 3161 §2.3).
    let timeStamping: Bool

    init(_ certificate: Certificate, showsPersonalData: Bool) {
        func shown(_ text: String) -> String { showsPersonalData ? text : PersonalData.masked(text) }
        subject = shown(certificate.subject.description)
        issuer = shown(certificate.issuer.description)
        serialNumber = certificate.serialNumber.hexadecimal
        notBefore = certificate.notBefore.description
        notAfter = certificate.notAfter.description
        sha256 = Hexadecimal.encode(certificate.sha256)
        // id-kp-timeStamping
        timeStamping = certificate.extendedKeyUsage == [ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 8)]
    }
}
