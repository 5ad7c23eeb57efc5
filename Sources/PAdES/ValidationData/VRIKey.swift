import ASN1
import LibCrypto
import PDFSyntax

/// The keys of VRI (ISO 32000-2 table 261): SHA-1 of the value of a signature's Contents, in upper-case hexadecimal.
enum VRIKey {
    /// The keys under which the information of a signature may stand.
    ///
    /// The standard has the complete hexadecimal string digested; writers digest its bytes with the padding, its bytes without,
    /// or its digits. The key only leads to evidence, so each of them is as good.
    static func keys(
        of signature: PDFSignature,
        in document: PDFDocument
    ) throws(LibCryptoError) -> Set<String> {
        var keys: Set<String> = []
        if let value = signature.dictionary["Contents"]?.string { keys.insert(try key(value.bytes[...])) }
        if !signature.contents.isEmpty { keys.insert(try key(signature.contents)) }
        if let gap = signature.byteRange?.gap, gap.count > 2 {
            keys.insert(try key(document.bytes[gap.lowerBound + 1..<gap.upperBound - 1][...]))
        }
        return keys
    }

    private static func key(_ bytes: ArraySlice<UInt8>) throws(LibCryptoError) -> String {
        Hexadecimal.encode(try Digest.hash(.sha1, bytes)).uppercased()
    }
}
