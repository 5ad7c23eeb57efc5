package import PathValidation

/// Document time-stamps with their verdicts, and what they prove to have existed.
///
/// Each covers all that was in the file before it: they are judged once for all signatures.
package struct JudgedCover: Sendable {
    /// In the order in which they were given.
    package let timeStamps: [JudgedTimeStamp]
    /// What those prove that pass.
    package let proofs: ProofsOfExistence
}
