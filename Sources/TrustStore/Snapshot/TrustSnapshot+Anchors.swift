import ASN1
import PKIX
import PathValidation

extension TrustSnapshot {
    /// A snapshot out of files named as anchors, in place of any store: each certificate in them is an anchor,
    /// self-signed or not.
    ///
    /// PEM with any number of blocks, DER, PKCS #7. A file without a certificate is an error, and so is anything in it
    /// that cannot be read.
    package static func anchors(files: [String]) throws(TrustStoreError) -> TrustSnapshot {
        var anchors: [PinnedAnchor] = []
        var seen: Set<[UInt8]> = []
        for file in files {
            let bytes: [UInt8]
            do throws(StoreFile.Failure) {
                bytes = try StoreFile.read(file, limit: CertificateCollector.maximumFileLength)
            } catch {
                throw StoreFolder.unreadable(file, error)
            }
            var collector = CertificateCollector()
            collector.collect(bytes, from: file)
            guard collector.refused.isEmpty, !collector.found.isEmpty else {
                throw TrustStoreError(
                    .noCertificate,
                    file: file,
                    detail: collector.refused.first?.detail ?? "",
                    hint: "give a certificate as PEM, DER or PKCS #7"
                )
            }
            for found in collector.found where seen.insert(found.certificate.sha256).inserted {
                anchors.append(
                    PinnedAnchor(
                        anchor: TrustAnchor(certificate: found.certificate),
                        sha256: Hexadecimal.encode(found.certificate.sha256),
                        domain: nil,
                        pin: nil,
                        file: file
                    )
                )
            }
        }
        return try TrustSnapshot(
            origin: .anchorFiles(files),
            domains: [],
            anchors: anchors,
            roots: [],
            storedCertificates: []
        )
    }
}
