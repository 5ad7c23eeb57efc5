import Foundation
import HTTPTransport
import PKIX
import PathValidation
import ValidationReport

extension HTTPClientOptions {
    /// In bytes, of a file with certificates.
    private static let maximumFileSize = 16 << 20

    /// What the configuration says of the way to a host; `anchors` are those of the trust store.
    ///
    /// The passphrase of the client's key is read here, once. Throws `ApplianceError` of kind `configuration` for a file that
    /// cannot be read, or an address that is none, and what `SecretReader` throws.
    init(
        _ configuration: TransportConfiguration,
        anchors: TrustAnchorSet,
        language: ReportLanguage,
        reader: SecretReader = SecretReader()
    ) throws(ApplianceError) {
        self.init()
        switch configuration.authorities {
        case nil: break
        case .system: authorities = .system
        case .trustStore: authorities = .certificates(Self.pem(anchors))
        case .file(let path): authorities = .certificates(try Self.read(path))
        }
        if let certificate = configuration.clientCertificate, let key = configuration.clientKey {
            let prompt = LocalizedText("Senha da chave \(key): ", "Passphrase of the key \(key): ")
            let passphrase = try configuration.clientKeySecret.map { origin throws(ApplianceError) in
                try reader.read(origin, prompt: prompt, language: language)
            }
            clientCertificate = ClientCertificate(certificate: certificate, key: key, passphrase: passphrase)
        }
        if let proxy = configuration.proxy { self.proxy = try HTTPAddress(configured: proxy) }
        connectTimeout = configuration.connectTimeout * 1_000
        totalTimeout = configuration.totalTimeout * 1_000
        allowsPrivateAddresses = configuration.allowsPrivateAddresses
    }

    private static func read(_ path: String) throws(ApplianceError) -> [UInt8] {
        let bytes: [UInt8]?
        do throws(ApplianceError) { bytes = try InputFile.readSmall(path, limit: maximumFileSize) } catch {
            throw ApplianceError(.configuration, "authorities: \(error.message)", hint: error.hint)
        }
        guard let bytes, PEM.isPresent(in: bytes[...]) else {
            throw ApplianceError(.configuration, "authorities: \(path) is not a PEM file", hint: "name a PEM file")
        }
        return bytes
    }

    private static func pem(_ anchors: TrustAnchorSet) -> [UInt8] {
        let blocks = anchors.anchors.compactMap(\.certificate).map { certificate in
            let text = Data(certificate.encoding).base64EncodedString(options: [
                .lineLength64Characters, .endLineWithLineFeed,
            ])
            return "-----BEGIN CERTIFICATE-----\n\(text)\n-----END CERTIFICATE-----\n"
        }
        return Array(blocks.joined().utf8)
    }
}

extension HTTPAddress {
    /// An address out of the configuration.
    init(configured text: String) throws(ApplianceError) {
        do throws(HTTPTransportError) { try self.init(text) } catch {
            throw ApplianceError(
                .configuration,
                "\(text) is not an address of http or https",
                hint: "compare with Documentation/Configuration.md"
            )
        }
    }
}
