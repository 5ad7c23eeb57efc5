import DurableFiles
import SignatureCreation
package import ValidationReport

extension LocalRefusalText {
    /// One of each reason; what a refusal carries beside it has no part in the text.
    private static let refusals: [TimeStampRefusal] = [
        .malformedRequest, .unknownVersion, .unacceptedDigest, .wrongDigestLength, .unacceptedPolicy,
        .unacceptedExtension,
        .clockBehind, .clockUntrusted, .certificateNotValid, .signing(.schemeUnfit),
        .ledger(DurableFileError(.notFound, operation: "ledger", path: "")),
    ]

    /// The codes that a local authority gives for its refusals.
    package static var reasons: [String] { refusals.map(\.reason) }

    /// The text of a code; nil for one that no local authority gives.
    package static func text(reason: String) -> LocalizedText? {
        refusals.first { $0.reason == reason }.map { text($0) }
    }
}
