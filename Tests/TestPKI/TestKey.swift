import ASN1
import Foundation
package import LibCrypto

/// A committed private key of the test PKI.
package final class TestKey: Sendable, CustomStringConvertible {
    /// The name of its file in `Keys/`.
    package let name: String
    package let privateKey: PrivateKey
    /// DER SubjectPublicKeyInfo, an EC key with its curve by name.
    package let subjectPublicKeyInfo: [UInt8]
    /// The octets in the BIT STRING of the SubjectPublicKeyInfo.
    package let publicKeyBits: [UInt8]
    /// SHA-1 over the key's BIT STRING (RFC 5280 §4.2.1.2 (1)).
    package let keyIdentifier: [UInt8]

    /// Loads `Keys/<name>.pem`.
    ///
    /// - Precondition: the file is there and OpenSSL reads it.
    package init(_ name: String) {
        self.name = name
        do {
            privateKey = try PrivateKey(pkcs8: Self.file("\(name).pem"))
            subjectPublicKeyInfo = try privateKey.subjectPublicKeyInfo()
            var fields = try Element.parse(subjectPublicKeyInfo[...], rules: .der).sequence()
            _ = try fields.next()
            publicKeyBits = Array(try fields.next().bitStringOctets())
            keyIdentifier = try Digest.hash(.sha1, publicKeyBits)
        } catch {
            preconditionFailure("test key \(name): \(error)")
        }
    }

    /// DER SubjectPublicKeyInfo with the curve's parameters written out instead of its name (X9.62).
    ///
    /// - Precondition: it is an EC key.
    package var explicitSubjectPublicKeyInfo: [UInt8] { Self.file("\(name).explicit-public.pem") }

    package var description: String { name }

    /// What the key signs with unless a template says otherwise: RSA with SHA-256, ECDSA with the digest of its size.
    package var defaultScheme: SignatureScheme {
        switch privateKey.publicKind {
        case .rsa: .rsaPKCS1(.sha256)
        case .ec(let curve): .ecdsa(curve.bits <= 256 ? .sha256 : curve.bits <= 384 ? .sha384 : .sha512)
        case .dsa: .dsa(.sha256)
        case .ed25519: .ed25519
        case .ed448: .ed448
        }
    }

    /// Signs a message.
    ///
    /// - Precondition: the scheme fits the key.
    package func sign(_ message: [UInt8], scheme: SignatureScheme) -> [UInt8] {
        do {
            return try privateKey.sign(message: message[...], scheme: scheme)
        } catch {
            preconditionFailure("test key \(name): \(error)")
        }
    }

    /// The path of the key's PEM file, for OpenSSL's command line.
    package var path: String { Self.path("\(name).pem") }

    private static func path(_ file: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Keys/\(file)").path
    }

    private static func file(_ name: String) -> [UInt8] {
        guard let text = try? String(contentsOfFile: path(name), encoding: .utf8) else {
            preconditionFailure("no test key file \(name)")
        }
        let body = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("-----") }.joined()
        guard let bytes = Data(base64Encoded: body) else { preconditionFailure("test key file \(name) is not PEM") }
        return Array(bytes)
    }
}
