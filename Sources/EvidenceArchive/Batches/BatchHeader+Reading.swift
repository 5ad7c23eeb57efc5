import ArchiveFormats
import LibCrypto

extension BatchHeader {
    /// Reads a line; nil for anything but what `line` writes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count <= BatchHeader.longest, let value = try? JSONReader.read(bytes),
            let kind = value["kind"]?.text.flatMap(BatchKind.init(rawValue:)),
            let sealedAt = value["sealedAt"]?.text.flatMap({ ArchiveTime($0) }),
            case .number(let count)? = value["members"], let memberCount = Int(count),
            (0...BatchFile.largestMemberCount).contains(memberCount),
            let tokens = Self.digests(value["tokens"]), let renews = Self.digests(value["renews"]),
            let batches = Self.numbers(value["batches"]), let extensions = Self.extensions(value["extensions"])
        else { return nil }
        self.init(
            kind: kind,
            algorithm: value["algorithm"]?.text.flatMap(DigestAlgorithm.init(rawValue:)),
            sealedAt: sealedAt,
            checkpoint: value["checkpoint"]?.text.flatMap { ObjectDigest(hex: $0) },
            memberCount: memberCount,
            tokens: tokens,
            renews: renews,
            batches: batches,
            extensions: extensions
        )
        // Whatever was left out or read leniently shows here.
        guard line == bytes, (kind == .validationData) == (algorithm == nil), (algorithm == nil) == tokens.isEmpty
        else {
            return nil
        }
    }

    private static func digests(_ value: JSONValue?) -> [ObjectDigest]? {
        guard let values = value?.values else { return nil }
        let digests = values.compactMap { $0.text.flatMap { ObjectDigest(hex: $0) } }
        return digests.count == values.count ? digests : nil
    }

    private static func numbers(_ value: JSONValue?) -> [UInt64]? {
        guard let values = value?.values else { return nil }
        let numbers = values.compactMap { value -> UInt64? in
            guard case .number(let digits) = value else { return nil }
            return UInt64(digits)
        }
        return numbers.count == values.count ? numbers : nil
    }

    private static func extensions(_ value: JSONValue?) -> [Extension]? {
        guard let values = value?.values else { return nil }
        let extensions = values.compactMap { pair -> Extension? in
            guard let digests = digests(pair), digests.count == 2 else { return nil }
            return Extension(token: digests[0], extended: digests[1])
        }
        return extensions.count == values.count ? extensions : nil
    }
}
