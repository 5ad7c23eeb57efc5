import ASN1
package import LibCrypto
import PKIX

/// An archive time-stamp to be written (RFC 4998 §4.1).
package struct NewArchiveTimeStamp: Sendable {
    package let digest: DigestAlgorithm
    /// The lists of the reduced hash tree; none where the imprint is the value itself.
    package let lists: [[[UInt8]]]
    /// The time-stamp token, a ContentInfo in DER.
    package let token: ArraySlice<UInt8>

    package init(digest: DigestAlgorithm, lists: [[[UInt8]]], token: ArraySlice<UInt8>) {
        self.digest = digest
        self.lists = lists
        self.token = token
    }

    /// The DER encoding of the `ArchiveTimeStamp`, with its digest algorithm.
    package func encode() -> [UInt8] {
        let identifier = DEREncoder.objectIdentifier(digest.objectIdentifier)
        var parts = [DEREncoder.element(.contextConstructed(0), identifier)]
        if !lists.isEmpty {
            let trees = lists.map { list in DEREncoder.sequence(of: list.map { DEREncoder.octetString($0) }) }
            parts.append(DEREncoder.element(.contextConstructed(2), Array(trees.joined())))
        }
        parts.append(Array(token))
        return DEREncoder.sequence(of: parts)
    }
}
