import LibCrypto

/// Looks for the places at which a maker who does not sort has put the hash of each list into the next one.
///
/// In a tree whose nodes have an order of their own the reduced tree does not say where the path ran: left or right of its
/// neighbours. Whatever is found binds the same values, so that it proves as much as a list that is sorted.
struct PositionSearch {
    /// So many paths are tried for one time-stamp: a tree of two branches for 16,384 objects.
    private static let maximumPaths = 1 << 14
    /// So many for all time-stamps of a record: real ones have a handful.
    static let pathsOfRecord = 1 << 15
    /// So many octets are hashed.
    private static let maximumOctets = 8 << 20

    let algorithm: DigestAlgorithm
    let lists: [PartialHashTree]

    /// Whether some places lead from the hash of the first list to the root; false too where there are too many of them.
    ///
    /// `budget`: how many paths may still be tried.
    func leads(
        to root: ArraySlice<UInt8>,
        from first: [UInt8],
        _ budget: inout Int
    ) throws(LibCryptoError) -> Bool {
        guard lists.count > 1, let paths = pathCount, paths <= budget else { return false }
        budget -= paths
        var hashes = [first]
        for list in lists.dropFirst() {
            var next: [[UInt8]] = []
            for hash in hashes {
                for position in 0...list.values.count {
                    var values = list.values
                    values.insert(hash[...], at: position)
                    next.append(try Digest.hash(algorithm, values))
                }
            }
            hashes = next
        }
        return hashes.contains { $0.elementsEqual(root) }
    }

    /// Nil where they are too many.
    private var pathCount: Int? {
        var paths = 1
        var octets = 0
        for list in lists.dropFirst() {
            // A list has at most 200,000 values, and there are few paths so far: nothing overflows.
            let count = list.values.count + 1
            paths *= count
            guard paths <= Self.maximumPaths else { return nil }
            octets += paths * count * algorithm.length
            guard octets <= Self.maximumOctets else { return nil }
        }
        return paths
    }
}
