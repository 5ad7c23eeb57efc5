package import PKIX

extension OCSPResponse {
    /// The digests of all that exists where the response does: itself, the BasicOCSPResponse in it, its certificates.
    package var coveredDigests: [[UInt8]] {
        var digests = [sha256]
        if let basic {
            if basic.sha256 != sha256 { digests.append(basic.sha256) }
            digests += basic.certificates.map(\.sha256)
        }
        return digests
    }
}
