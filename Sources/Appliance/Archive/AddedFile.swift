package import EvidenceArchive

/// What became of one file of `archive add`; what is there is durable.
package struct AddedFile: Sendable {
    package let path: String
    package let outcome: AddOutcome
    /// What is to be said of its content; nil without anything.
    let remark: ContentRemark?

    /// Why it could not be added; nil where it is in the archive.
    package var failure: ApplianceError? {
        if case .failed(let error) = outcome.status { ApplianceError(archive: error) } else { nil }
    }
}
