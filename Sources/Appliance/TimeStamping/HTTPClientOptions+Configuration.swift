import Foundation
import HTTPTransport
import PKIX
import PathValidation

extension HTTPClientOptions {
    /// In bytes, of a file with certificates.
    private static let maximumFileSize = 16 << 20

    /// What the configuration says of the way to a host; `anchors` are those of the trust store.
    ///
    /// - Throws: `ApplianceError` of kind `configuration` for a file that cannot be read, or an address that is none.
    init(_ configuration: TransportConfiguration, anchors: TrustAnchorSet) throws(ApplianceError) {
        self.init()
        switch configuration.authorities {
        case nil: break
        case .system: authorities = .system
        case .trustStore: authorities = .certificates(Self.pem(anchors))
        case .file(let path): authorities = .certificates(try Self.read(path))
        }
        if let certificate = configuration.clientCertificate, let key = configuration.clientKey {
            clientCertificate = ClientCertificate(certificate: certificate, key: key)
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
