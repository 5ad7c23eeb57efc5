import ValidationReport

/// How the reports of a run are written: one after the other as they come, or as one document over all of them.
enum ReportForm: Sendable, Hashable {
    case stream(ReportFormat)
    case volume(VolumeFormat)

    /// How many inputs one document takes: it is put together in memory.
    static let maximumInputs = 10_000
}
