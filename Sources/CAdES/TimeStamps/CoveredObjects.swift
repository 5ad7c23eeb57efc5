import LibCrypto
import SignatureValidation

/// What a time-stamp covers, while it is gathered.
struct CoveredObjects {
    /// SHA-256 of what stands under the imprint itself; an object that stands there twice is here twice.
    var objects: [Digest256] = []
    /// SHA-256 of what references under the imprint name, by the algorithm of the references.
    var referenced: [DigestAlgorithm: Set<Digest256>] = [:]

    mutating func add(_ other: CoveredObjects) {
        objects += other.objects
        referenced.merge(other.referenced) { $0.union($1) }
    }

    /// The same where the objects stand under the imprint by a digest only; nothing where that is not known here.
    func referred(by digest: DigestAlgorithm?) -> CoveredObjects {
        guard let digest else { return CoveredObjects() }
        var result = CoveredObjects(referenced: referenced)
        result.referenced[digest, default: []].formUnion(objects)
        return result
    }

    func coverage(signature: Bool, content: Bool) -> TimeStampCoverage {
        TimeStampCoverage(
            coversSignature: signature,
            coversContent: content,
            objects: Set(objects),
            referenced: referenced
        )
    }
}
