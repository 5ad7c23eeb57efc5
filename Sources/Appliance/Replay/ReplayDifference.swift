/// Says that an input of a replay is not that of the report.
enum ReplayDifference {
    /// Compares two digests.
    ///
    /// - Throws: `ApplianceError` that names the input and both digests: of kind `configuration` for what belongs to the
    ///   installation, `unreadableInput` otherwise.
    static func check(
        _ what: String,
        _ place: String,
        _ actual: String,
        _ recorded: String,
        kind: ApplianceError.Kind = .unreadableInput
    ) throws(ApplianceError) {
        guard actual != recorded else { return }
        throw ApplianceError(
            kind,
            "replay: the \(what) differs: \(place) has SHA-256 \(actual), the report \(recorded)",
            hint: "give the \(what) that the report was made from"
        )
    }
}
