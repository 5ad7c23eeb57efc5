/// How the batches of an archive follow each other: which token was renewed by which, and by which trees objects were
/// covered anew.
///
/// A record has a chain for each tree that covers its object, and in each chain an archive time-stamp for each renewal of its
/// token (RFC 4998 §5). Where a batch has several tokens there are as many records, its strands.
package struct BatchHistory: Sendable {
    /// An archive time-stamp: the batch whose tree it is of, and its token as it stands in records.
    package struct Link: Sendable, Hashable {
        package let batch: UInt64
        package let token: ObjectDigest
    }

    /// The batches' numbers in order.
    package private(set) var numbers: [UInt64] = []
    private var headers: [UInt64: BatchHeader] = [:]
    private var extensions: [ObjectDigest: [(batch: UInt64, extended: ObjectDigest)]] = [:]
    private var originals: [ObjectDigest: ObjectDigest] = [:]
    private var renewals: [ObjectDigest: UInt64] = [:]
    private var rehashes: [UInt64: [UInt64]] = [:]
    private var replacements: [UInt64: UInt64] = [:]

    /// Of batches in the order of their numbers.
    package init(_ batches: [(sequence: UInt64, header: BatchHeader)] = []) {
        for batch in batches { append(batch.sequence, batch.header) }
    }

    /// Reads the history of an archive.
    package init(_ archive: Archive) throws(ArchiveError) {
        self.init(try archive.catalogue.read { reader throws(ArchiveError) in try reader.batches() })
    }

    private mutating func append(_ number: UInt64, _ header: BatchHeader) {
        numbers.append(number)
        headers[number] = header
        for one in header.extensions {
            extensions[one.token, default: []].append((number, one.extended))
            originals[one.extended] = one.token
        }
        for token in header.renews where renewals[token] == nil { renewals[token] = number }
        for batch in header.batches where batch < number {
            switch header.kind {
            case .rehash: rehashes[batch, default: []].append(number)
            case .seal: replacements[batch] = number
            case .renewal, .validationData: break
            }
        }
    }

    /// The header of a batch; nil for no batch.
    package subscript(number: UInt64) -> BatchHeader? { headers[number] }

    /// The batch that took over the objects of one whose proof was lost; nil where none did.
    package func replacement(of batch: UInt64) -> UInt64? { replacements[batch] }

    /// The batches that prove objects: those that have members, and whose members no other batch took over.
    package var proving: [UInt64] {
        numbers.filter { number in
            guard let header = headers[number], replacements[number] == nil else { return false }
            return header.memberCount > 0 && header.kind != .rehash
        }
    }

    /// How many records prove each object of a batch.
    package func strandCount(_ batch: UInt64) -> Int { headers[batch]?.tokens.count ?? 0 }

    /// The newest form of a token that was stored before the batch with the number, the one with its validation data first.
    private func forms(of token: ObjectDigest, before bound: UInt64) -> [ObjectDigest] {
        let extended = (extensions[token] ?? []).filter { $0.batch < bound }.map(\.extended)
        return extended.reversed() + [token]
    }

    /// A token as its authority gave it, out of any form of it.
    package func original(of token: ObjectDigest) -> ObjectDigest { originals[token] ?? token }

    /// A token with the validation data that were stored with it last; the token itself where there are none.
    package func newestForm(of token: ObjectDigest) -> ObjectDigest {
        extensions[original(of: token)]?.last?.extended ?? token
    }

    /// The archive time-stamps of a strand by chain, the oldest first; each chain has one at least.
    package func chains(of batch: UInt64, strand: Int) -> [[Link]] {
        var chains: [[Link]] = []
        var start = batch
        let trees = rehashes[batch] ?? []
        for index in 0...trees.count {
            let bound = index < trees.count ? trees[index] : UInt64.max
            chains.append(chain(from: start, strand, before: bound))
            start = bound
        }
        return chains
    }

    private func chain(from start: UInt64, _ strand: Int, before bound: UInt64) -> [Link] {
        var links: [Link] = []
        var current = start
        while let tokens = headers[current]?.tokens, !tokens.isEmpty {
            let forms = forms(of: tokens[min(strand, tokens.count - 1)], before: bound)
            // Numbers rise along a chain, so that there is an end.
            let renewed = forms.first { form in renewals[form].map { $0 > current && $0 < bound } ?? false }
            links.append(Link(batch: current, token: renewed ?? forms[0]))
            guard let renewed, let next = renewals[renewed] else { return links }
            current = next
        }
        return links
    }
}
