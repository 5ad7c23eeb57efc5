import PKIX
import PathValidation
import TestSupport

/// The certificates and CRLs of PKITS, read once.
struct PKITSMaterial {
    let certificates: [String: Certificate]
    let lists: [String: CertificateRevocationList]
    let verifier = SignatureVerifier()
    /// Everything there is, for the run in which the path has to be found among all certificates.
    let pool: CertificatePool
    let evidence: RevocationPool

    static let shared: Result<PKITSMaterial, any Error> = Result { try PKITSMaterial() }

    private init() throws {
        var certificates: [String: Certificate] = [:]
        for name in try OutsideVectors.names(in: "pkits/certs") {
            certificates["certs/\(name)"] = try Certificate.parse(OutsideVectors.bytes("pkits/certs/\(name)")[...])
        }
        var lists: [String: CertificateRevocationList] = [:]
        for name in try OutsideVectors.names(in: "pkits/crls") {
            lists["crls/\(name)"] = try CertificateRevocationList.parse(
                OutsideVectors.bytes("pkits/crls/\(name)")[...]
            )
        }
        self.certificates = certificates
        self.lists = lists
        pool = CertificatePool(certificates.sorted { $0.key < $1.key }.map(\.value))
        evidence = RevocationPool(lists: lists.sorted { $0.key < $1.key }.map(\.value))
    }
}
