import Foundation
import Glibc
import LibCrypto
package import TransparencyLog

/// What `keys/` holds: the key that signs the audit log's checkpoints, and the salt of the actors' digests.
///
/// Never replicated or exported. No error text has a word of them.
package struct AuditKeys: Sendable {
    static let saltLength = 32
    /// The most bytes of the key's file.
    private static let largestKeyFile = 4_096

    /// Signs checkpoints under the log's own name.
    package let signer: NoteSigner
    private let salt: [UInt8]

    /// Reads the keys; throws `ARC-AUDIT-KEY` where one is missing or malformed.
    init(reading keys: Int32, origin: String) throws(ArchiveError) {
        let text = try AuditKeys.file(ArchiveLayout.signingKeyName, in: keys)
        let salt = try AuditKeys.file(ArchiveLayout.saltName, in: keys)
        guard salt.count == AuditKeys.saltLength else {
            throw ArchiveError(.auditKey, subject: "keys/\(ArchiveLayout.saltName)", detail: "not 32 bytes")
        }
        guard let der = AuditKeys.decode(text) else {
            throw ArchiveError(.auditKey, subject: "keys/\(ArchiveLayout.signingKeyName)", detail: "not PEM")
        }
        do {
            signer = try NoteSigner(name: NoteKeyName(origin), key: PrivateKey(pkcs8: der))
        } catch {
            throw ArchiveError(.auditKey, subject: "keys/\(ArchiveLayout.signingKeyName)", detail: "no Ed25519 key")
        }
        self.salt = salt
    }

    /// Makes a key and a salt where they are not there yet, durably; nobody but the owner may read them.
    static func create(in keys: Int32) throws(ArchiveError) {
        if try SystemCall.size(ArchiveLayout.saltName, in: keys) == nil {
            var generator = SystemRandomNumberGenerator()
            let salt = (0..<saltLength).map { _ in UInt8.random(in: 0...255, using: &generator) }
            try WholeFile.write(salt, to: ArchiveLayout.saltName, in: keys, mode: 0o600)
        }
        if try SystemCall.size(ArchiveLayout.signingKeyName, in: keys) == nil {
            let der: [UInt8]
            do {
                der = try PrivateKey.generate(.ed25519).pkcs8()
            } catch {
                throw ArchiveError(.cryptographyFailed, detail: "\(error)")
            }
            try WholeFile.write(encode(der), to: ArchiveLayout.signingKeyName, in: keys, mode: 0o600)
        }
    }

    /// Who acted, as audit events name them: SHA-256(salt ‖ name).
    package func actor(_ name: String) throws(ArchiveError) -> ObjectDigest {
        try ObjectDigest(hashing: salt + Array(name.utf8))
    }

    private static func file(_ name: String, in keys: Int32) throws(ArchiveError) -> [UInt8] {
        do throws(ArchiveError) {
            guard let bytes = try WholeFile.read(name, in: keys, limit: largestKeyFile) else {
                throw ArchiveError(.auditKey, subject: "keys/\(name)", detail: "not there")
            }
            return bytes
        } catch {
            throw error.code == .auditKey
                ? error : ArchiveError(.auditKey, subject: "keys/\(name)", detail: error.detail)
        }
    }

    // RFC 7468 §10: one PRIVATE KEY block.
    private static let header = "-----BEGIN PRIVATE KEY-----"
    private static let footer = "-----END PRIVATE KEY-----"

    private static func encode(_ der: [UInt8]) -> [UInt8] {
        let text = Data(der).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
        return Array("\(header)\n\(text)\n\(footer)\n".utf8)
    }

    private static func decode(_ text: [UInt8]) -> [UInt8]? {
        guard let text = String(validating: text, as: UTF8.self) else { return nil }
        let lines = text.split(whereSeparator: \.isNewline)
        guard lines.first.map(String.init) == header, lines.last.map(String.init) == footer else { return nil }
        return Data(base64Encoded: lines.dropFirst().dropLast().joined()).map { Array($0) }
    }
}
