import Foundation

/// PEM as openssl reads it (RFC 7468).
enum PEMText {
    static func block(_ label: String, _ der: some Sequence<UInt8>) -> [UInt8] {
        let text = Data(der).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
        return Array("-----BEGIN \(label)-----\n\(text)\n-----END \(label)-----\n".utf8)
    }

    static func certificate(_ der: some Sequence<UInt8>) -> [UInt8] { block("CERTIFICATE", der) }

    static func list(_ der: some Sequence<UInt8>) -> [UInt8] { block("X509 CRL", der) }
}
