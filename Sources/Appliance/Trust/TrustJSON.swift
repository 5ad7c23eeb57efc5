import Foundation
import TrustStore

/// The JSON forms of what `lastro trust` prints.
enum TrustJSON {
    struct List: Encodable {
        let schema = "lastro.trust-list/1"
        let store: String
        let origin: String
        let digest: String
        let domains: [Domain]
        let certificates: [Certificate]
    }

    struct Domain: Encodable {
        let id: String
        let name: [String: String]
        let legalClass: String
        let anchor: Bool
        let pins: [Pin]
    }

    struct Pin: Encodable {
        let name: String
        let version: String
        let sha256: String
        let use: String
        let file: String?
        let usable: Bool

        init(_ pin: PinnedRoot, isUsable: Bool) {
            name = pin.name
            version = pin.version
            sha256 = pin.sha256
            use = pin.use.rawValue
            file = pin.file
            usable = isUsable
        }
    }

    struct Certificate: Encodable {
        let subject: String
        let notBefore: String
        let notAfter: String
        let sha256: String
        let root: String
        let file: String
    }

    struct Verification: Encodable {
        let schema = "lastro.trust-verification/1"
        let store: String
        let intact: Bool
        let roots: Int
        let pins: Int
        let certificates: Int
        let findings: [Finding]
    }

    struct Finding: Encodable {
        let code: String
        let file: String
        let detail: String
        let damage: Bool
    }

    struct Import: Encodable {
        let schema = "lastro.trust-import/1"
        let store: String
        let added: [Imported]
        let present: [Imported]
        let refused: [Refused]
    }

    struct Imported: Encodable {
        let kind: String
        let file: String
        let subject: String
        let sha256: String
        let root: String
        let origin: String

        init(_ certificate: ImportedCertificate) {
            kind = certificate.role.rawValue
            file = certificate.file
            subject = certificate.subject
            sha256 = certificate.sha256
            root = certificate.root
            origin = certificate.origin
        }
    }

    struct Refused: Encodable {
        let code: String
        let origin: String
        let subject: String?
        let sha256: String?
        let detail: String

        init(_ refusal: ImportRefusal) {
            code = refusal.code.rawValue
            origin = refusal.origin
            subject = refusal.subject
            sha256 = refusal.sha256
            detail = refusal.detail
        }
    }

    struct Pinning: Encodable {
        let schema = "lastro.trust-pin/1"
        let store: String
        let added: Bool
        let domain: String
        let version: String
        let sha256: String
    }

    /// One object, keys sorted, ended by a newline.
    static func encode(_ value: some Encodable) throws(ApplianceError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
        } catch {
            throw ApplianceError(.internal, "JSON could not be written")
        }
    }
}
