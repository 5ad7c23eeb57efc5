/// The state of a digest after some octets, from which digests with any number of different endings can be taken.
///
/// Content is streamed once, whatever is to be digested together with it. Safe to use from several threads.
package final class DigestPrefix: @unchecked Sendable {  // the context is only copied from once it stands here
    package let algorithm: DigestAlgorithm
    private let context: DigestContext

    /// The state after the octets of the slices, as if concatenated; throws `LibCryptoError` as `DigestContext` does.
    package init(_ algorithm: DigestAlgorithm, _ slices: [ArraySlice<UInt8>]) throws(LibCryptoError) {
        var context = try DigestContext(algorithm)
        for slice in slices { try context.update(slice) }
        self.algorithm = algorithm
        self.context = context
    }

    /// The state of a computation that has been going on; the caller vouches for its algorithm.
    package init(_ algorithm: DigestAlgorithm, takingOwnership context: consuming DigestContext) {
        self.algorithm = algorithm
        self.context = context
    }

    /// The state after some more octets.
    package func appending(_ slices: [ArraySlice<UInt8>]) throws(LibCryptoError) -> DigestPrefix {
        var context = try DigestContext(copying: context)
        for slice in slices { try context.update(slice) }
        return DigestPrefix(algorithm, takingOwnership: context)
    }

    /// The state after some more octets of borrowed memory.
    package func appending(_ bytes: RawSpan) throws(LibCryptoError) -> DigestPrefix {
        var context = try DigestContext(copying: context)
        try context.update(bytes)
        return DigestPrefix(algorithm, takingOwnership: context)
    }

    /// The digest of the octets so far and some more.
    package func digest(appending slices: [ArraySlice<UInt8>] = []) throws(LibCryptoError) -> [UInt8] {
        var context = try DigestContext(copying: context)
        for slice in slices { try context.update(slice) }
        return try context.finalize()
    }
}
