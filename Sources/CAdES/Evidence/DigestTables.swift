import CMS
import LibCrypto
import PKIX

/// The objects of a file by their digests, worked out for an algorithm when it is first asked for.
struct DigestTables {
    /// What a reference is to.
    enum Kind: Hashable {
        case certificate
        case revocation
    }

    private struct Key: Hashable {
        let algorithm: DigestAlgorithm
        let kind: Kind
    }

    /// A digest by any algorithm.
    private struct Value: Hashable {
        let octets: [UInt8]

        // An array is hashed octet by octet; 32 of them tell digests apart as well as all.
        func hash(into hasher: inout Hasher) { hasher.combine(Digest256(octets)) }
    }

    private let objects: DigestedObjects
    /// SHA-256 of what exists where an object with the digest does.
    private var tables: [Key: [Value: [Digest256]]] = [:]

    init(_ objects: DigestedObjects) { self.objects = objects }

    /// SHA-256 of the objects with these digests, by algorithm.
    ///
    /// What is named by its SHA-256 may be given beside the file: its name is known all the same (EN 319 102-1 §5.6.2.3.4
    /// step 4 a). What is named by another digest and is not in the file is left out.
    mutating func objects(
        _ hashes: [OtherHash],
        _ kind: Kind
    ) throws(LibCryptoError) -> [DigestAlgorithm: Set<Digest256>] {
        var result: [DigestAlgorithm: Set<Digest256>] = [:]
        for hash in hashes {
            guard let algorithm = hash.algorithm else { continue }
            let digest = Array(hash.value)
            let known = try table(Key(algorithm: algorithm, kind: kind))[Value(octets: digest)]
            let isName = algorithm == .sha256 && digest.count == 32
            guard let named = known ?? (isName ? [Digest256(digest)] : nil) else { continue }
            // A set: thousands of references may name one response with all that is in it.
            result[algorithm, default: []].formUnion(named)
        }
        return result
    }

    private mutating func table(_ key: Key) throws(LibCryptoError) -> [Value: [Digest256]] {
        if let known = tables[key] { return known }
        var table: [Value: [Digest256]] = [:]
        switch key.kind {
        case .certificate:
            for certificate in objects.certificates {
                let digest = try digest(certificate.encoding, certificate.sha256, key.algorithm)
                table[digest] = [Digest256(certificate.sha256)]
            }
        case .revocation:
            for list in objects.certificateRevocationLists {
                table[try digest(list.encoding, list.sha256, key.algorithm)] = [Digest256(list.sha256)]
            }
            // The whole response or the BasicOCSPResponse in it: signers digest either, and one stands for the other.
            for response in objects.ocspResponses {
                table[try digest(response.encoding, response.sha256, key.algorithm)] = response.coveredDigests
                guard let basic = response.basic else { continue }
                table[try digest(basic.encoding, basic.sha256, key.algorithm), default: []] += response.coveredDigests
            }
        }
        tables[key] = table
        return table
    }

    private func digest(
        _ encoding: ArraySlice<UInt8>,
        _ sha256: [UInt8],
        _ algorithm: DigestAlgorithm
    ) throws(LibCryptoError) -> Value {
        Value(octets: algorithm == .sha256 ? sha256 : try Digest.hash(algorithm, encoding))
    }
}
