import ArchiveFormats
import CMS
import PKIX

/// Takes the certificates out of files, told apart by content: PEM, DER, PKCS #7 (DER, PEM or base64), ZIP of these.
struct CertificateCollector {
    /// How many bytes a file may have.
    static let maximumFileLength = 64 << 20
    /// How many certificates all files together may have.
    static let maximumCertificateCount = 10_000

    private(set) var found: [FoundCertificate] = []
    private(set) var refused: [ImportRefusal] = []

    /// Takes what is in one file; `name` is for messages only.
    mutating func collect(_ bytes: [UInt8], from name: String) {
        guard bytes.starts(with: [0x50, 0x4b]), bytes.count >= 22 else {
            collectFile(bytes[...], from: name)
            return
        }
        do throws(ArchiveFormatError) {
            let archive = try ZIPReader(MemorySource(bytes), rules: .certificates)
            for member in archive.members where !member.isFolder {
                let origin = "\(name) » \(member.displayName)"
                do throws(ArchiveFormatError) {
                    let content = try archive.content(of: member)
                    collectFile(content[...], from: origin)
                } catch {
                    refuse(.archiveRefused, origin, "ZIP: \(error.code.summary)")
                }
            }
        } catch {
            refuse(.archiveRefused, name, "ZIP: \(error.description)")
        }
    }

    private mutating func collectFile(_ bytes: ArraySlice<UInt8>, from origin: String) {
        let text = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes
        if bytes.first != 0x30, PEM.isPresent(in: text) {
            collectPEM(text, from: origin)
        } else if bytes.first == 0x30 {
            collectDER(bytes, from: origin)
        } else {
            do throws(CMSError) {
                collectDER(try SignedContainer.unwrap(bytes).message, from: origin)
            } catch {
                refuse(.unreadable, origin, "neither PEM, DER, PKCS #7 nor ZIP")
            }
        }
    }

    private mutating func collectPEM(_ text: ArraySlice<UInt8>, from origin: String) {
        let blocks: [PEMBlock]
        do throws(PKIXError) {
            blocks = try PEM.blocks(in: text)
        } catch {
            refuse(.unreadable, origin, error.description)
            return
        }
        for block in blocks {
            switch block.label {
            case "CERTIFICATE", "X509 CERTIFICATE", "PKCS7", "CMS", "PKCS #7 SIGNED DATA":
                collectDER(block.content[...], from: origin)
            default: refuse(.unreadable, origin, "PEM block \(block.label)")
            }
        }
    }

    /// A certificate or a PKCS #7 message, whichever it reads as.
    private mutating func collectDER(_ bytes: ArraySlice<UInt8>, from origin: String) {
        do throws(PKIXError) {
            append(try Certificate.parse(bytes), from: origin)
            return
        } catch {
            guard let message = try? SignedData.parse(bytes) else {
                refuse(.unreadable, origin, error.description)
                return
            }
            for certificate in message.certificates { append(certificate, from: origin) }
            for _ in message.unreadableCertificates { refuse(.unreadable, origin, "certificate inside PKCS #7") }
            if message.certificates.isEmpty, message.unreadableCertificates.isEmpty {
                refuse(.unreadable, origin, "PKCS #7 without certificates")
            }
        }
    }

    private mutating func append(_ certificate: Certificate, from origin: String) {
        guard found.count < Self.maximumCertificateCount else {
            refuse(.tooMany, origin, "\(Self.maximumCertificateCount)")
            return
        }
        found.append(FoundCertificate(certificate: certificate, origin: origin))
    }

    mutating func refuse(_ code: ImportRefusal.Code, _ origin: String, _ detail: String) {
        // As many refusals as certificates at most: a file of rubbish must not fill the memory with reports of it.
        guard refused.count < Self.maximumCertificateCount else { return }
        refused.append(ImportRefusal(code, origin: origin, detail: detail))
    }
}
