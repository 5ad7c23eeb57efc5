/// What `archive.yaml` says: the archive's identity and its settings, format 1.
package struct ArchiveConfiguration: Sendable, Hashable {
    /// The format that this version writes, and the newest that it reads.
    package static let currentFormat = 1
    /// The most bytes of the file.
    package static let largestLength = 1 << 20
    /// In bytes, of a pack of the cold tier.
    package static let packSizes: ClosedRange<UInt64> = 1 << 20...16 << 30
    /// How many days documents may stay hot.
    package static let hotDayCounts: ClosedRange<Int> = 0...36_500

    /// How many days may pass between two readings of a tier.
    package static let checkDayCounts: ClosedRange<Int> = 1...36_500

    /// 32 lowercase hexadecimal digits, drawn when the archive was made.
    package let identity: String
    package let created: ArchiveTime
    /// The name of the audit log, as its checkpoints have it.
    package let auditOrigin: String
    /// Keys that checkpoints are verified with, oldest first, in the text form of signed-note.
    package var auditKeys: [String]
    /// Keys beside the log's own that signed checkpoints, oldest first, in the same form.
    package var auditSigners: [String] = []
    /// After how many days objects go to the cold tier; nil: only when told to.
    package var hotDays: Int?
    /// After how many days the objects of a tier are to be read again, for `check --due`; none: never.
    package var checkDays: [CheckTier: Int]
    /// About how many bytes a pack may have before the next one is begun.
    package var packSize: UInt64

    package init(
        identity: String,
        created: ArchiveTime,
        auditKeys: [String],
        hotDays: Int? = nil,
        packSize: UInt64 = 256 << 20,
        checkDays: [CheckTier: Int] = [:]
    ) {
        self.identity = identity
        self.created = created
        auditOrigin = ArchiveConfiguration.origin(identity)
        self.auditKeys = auditKeys
        self.hotDays = hotDays
        self.packSize = packSize
        self.checkDays = checkDays
    }

    /// The name of an archive's audit log.
    package static func origin(_ identity: String) -> String { "lastro/\(identity)" }

    /// Whether a text can be an identity: 32 lowercase hexadecimal digits.
    package static func isIdentity(_ text: String) -> Bool {
        text.utf8.count == 32 && Hexadecimal.octets(Array(text.utf8)) != nil
    }

    /// The file's bytes; the same configuration always gives the same ones.
    package var bytes: [UInt8] {
        var lines = [
            "# The configuration of an evidence archive. A changed file is noted in the audit log.",
            "format: \(ArchiveConfiguration.currentFormat)",
            "identity: \"\(identity)\"",
            "created: \"\(created)\"",
            "digests: [sha256, sha512]",
            "audit:",
            "  origin: \"\(auditOrigin)\"",
            "  keys:",
        ]
        lines += auditKeys.map { "    - \"\($0)\"" }
        if !auditSigners.isEmpty { lines.append("  signers:") }
        lines += auditSigners.map { "    - \"\($0)\"" }
        if let hotDays { lines += ["tiers:", "  hot: \(hotDays)d"] }
        lines.append("packSize: \(packSize)")
        if !checkDays.isEmpty { lines.append("check:") }
        for (tier, days) in checkDays.sorted(by: { $0.key < $1.key }) { lines.append("  \(tier.rawValue): \(days)d") }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }
}
