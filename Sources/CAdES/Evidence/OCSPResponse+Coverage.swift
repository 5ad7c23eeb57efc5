package import LibCrypto
package import PKIX

extension OCSPResponse {
    /// The digests of all that exists where the response does: itself, the BasicOCSPResponse in it, its certificates.
    package var coveredDigests: [Digest256] {
        var digests = [Digest256(sha256)]
        if let basic {
            if basic.sha256 != sha256 { digests.append(Digest256(basic.sha256)) }
            digests += basic.certificates.map { Digest256($0.sha256) }
        }
        return digests
    }
}
