import ASN1
import CAdES
import CMS
import LibCrypto
import PKIX

/// A message that says nothing, in the place of one that cannot be read: the signature dictionary is there all the same.
enum UnreadableMessage {
    /// A SignedData with one signer without name, serial number or signature.
    static let encoding: ArraySlice<UInt8> = {
        let none = DEREncoder.element(.null, [])
        let digest = DEREncoder.sequence(
            DEREncoder.objectIdentifier(DigestAlgorithm.sha256.objectIdentifier),
            none
        )
        let signer = DEREncoder.sequence(
            DEREncoder.integer(1),
            DEREncoder.sequence(DEREncoder.sequence(), DEREncoder.integer(0)),
            digest,
            DEREncoder.sequence(DEREncoder.objectIdentifier(ObjectIdentifier(1, 2, 840, 113549, 1, 1, 1)), none),
            DEREncoder.octetString([])
        )
        let signedData = DEREncoder.sequence(
            DEREncoder.integer(1),
            DEREncoder.set(of: []),
            DEREncoder.sequence(DEREncoder.objectIdentifier(ContentType.data)),
            DEREncoder.set(of: [signer])
        )
        return
            DEREncoder.sequence(
                DEREncoder.objectIdentifier(ContentType.signedData),
                DEREncoder.explicit(0, signedData)
            )[...]
    }()

    /// Its signer; there always is one.
    static let signer = try? SignedData.parse(encoding).signerInfos.first
}
