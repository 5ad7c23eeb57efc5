package import LibCrypto
import LibXML

/// A document that a record is to prove, by its digests.
package struct DataObject: Sendable, Hashable {
    /// The name for reports.
    package let name: String
    /// Digests of the octets as they are.
    package let digests: [DigestAlgorithm: [UInt8]]
    /// Digests of canonical forms, where the object is XML: records of RFC 6283 may hash those (§2.1).
    package let canonicalDigests: [DigestDemand: [UInt8]]

    package init(
        name: String,
        digests: [DigestAlgorithm: [UInt8]],
        canonicalDigests: [DigestDemand: [UInt8]] = [:]
    ) {
        self.name = name
        self.digests = digests
        self.canonicalDigests = canonicalDigests
    }

    /// The digests that may stand for the object under an algorithm, with the form that they are of.
    func candidates(_ demand: DigestDemand) -> [(form: ObjectForm, digest: [UInt8])] {
        var found: [(form: ObjectForm, digest: [UInt8])] = []
        if let digest = digests[demand.algorithm] { found.append((.octets, digest)) }
        if let digest = canonicalDigests[demand] { found.append((.canonical, digest)) }
        return found
    }
}
