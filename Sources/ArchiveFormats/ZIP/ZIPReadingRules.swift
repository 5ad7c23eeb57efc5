/// What a reader of ZIP files takes, and how much of it.
package struct ZIPReadingRules: Hashable, Sendable {
    /// What members' names are used for.
    package enum Names: Sendable {
        /// They become paths: UTF-8, safe by `SafePath`, none twice and none a folder of another.
        case paths
        /// They only stand in messages.
        case labels
    }

    package var names: Names
    package var maximumMemberCount: Int
    /// How many bytes one member may expand to.
    package var maximumMemberSize: Int
    /// How many bytes all members together may expand to.
    package var maximumTotalSize: Int
    /// How many bytes the central directory may have; it is held in memory.
    package var maximumDirectorySize: Int
    /// By what factor a member of more than 64 KiB may expand.
    package var maximumRatio: Int
    package var methods: Set<ZIPMember.Method>
    /// Whether bytes before, between and behind members, and a comment at the end, are passed over.
    package var allowsUnaccountedBytes: Bool

    package init(
        names: Names,
        maximumMemberCount: Int,
        maximumMemberSize: Int,
        maximumTotalSize: Int,
        maximumDirectorySize: Int,
        maximumRatio: Int,
        methods: Set<ZIPMember.Method>,
        allowsUnaccountedBytes: Bool
    ) {
        self.names = names
        self.maximumMemberCount = maximumMemberCount
        self.maximumMemberSize = maximumMemberSize
        self.maximumTotalSize = maximumTotalSize
        self.maximumDirectorySize = maximumDirectorySize
        self.maximumRatio = maximumRatio
        self.methods = methods
        self.allowsUnaccountedBytes = allowsUnaccountedBytes
    }

    /// For containers whose members become files: every byte must belong to a member or a record.
    package static let strict = ZIPReadingRules(
        names: .paths,
        maximumMemberCount: 1_000_000,
        maximumMemberSize: 1 << 42,
        maximumTotalSize: 1 << 43,
        maximumDirectorySize: 1 << 28,
        // Deflate itself cannot do more than 1,032.
        maximumRatio: 1_100,
        methods: [.stored, .deflate],
        allowsUnaccountedBytes: false
    )

    /// The same with stored members only, so that content is read back by offset.
    package static let strictStored: ZIPReadingRules = {
        var rules = strict
        rules.methods = [.stored]
        return rules
    }()
}
