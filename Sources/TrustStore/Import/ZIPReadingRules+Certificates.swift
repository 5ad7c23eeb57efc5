package import ArchiveFormats

extension ZIPReadingRules {
    /// For archives of certificates, as ITI publishes them: small, and names are only shown.
    package static let certificates = ZIPReadingRules(
        names: .labels,
        maximumMemberCount: 5_000,
        maximumMemberSize: 16 << 20,
        maximumTotalSize: 128 << 20,
        maximumDirectorySize: 4 << 20,
        // Certificates do not even reach 4.
        maximumRatio: 200,
        methods: [.stored, .deflate],
        allowsUnaccountedBytes: true
    )
}
