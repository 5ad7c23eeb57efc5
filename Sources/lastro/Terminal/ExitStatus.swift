import Appliance
import SignatureValidation

/// The exit code of a run over one or several inputs: the worst of them, 1 over 2 over 0, an error over all.
struct ExitStatus {
    /// The codes as every help text shows them.
    static let help = """
        EXIT CODES
          0   TOTAL-PASSED (or success)
          1   TOTAL-FAILED
          2   INDETERMINATE
          3   an archive holds damage
          64  usage
          65  input that cannot be read as anything known
          66  no input: a file is missing
          69  no time-stamp authority, token or server gave what was needed
          70  internal error
          74  input or output failed
          75  the archive is locked by another writer
          78  configuration: trust store, policy or archive
        Several files: the worst of them (1 over 2 over 0; an error over all).
        """

    private(set) var code: Int32 = 0

    /// Whether no verdict could be formed somewhere.
    var isError: Bool { code >= ApplianceError.Kind.usage.rawValue }

    mutating func add(_ verdict: Verdict) {
        guard !isError else { return }
        switch verdict.indication {
        case .totalPassed: break
        case .totalFailed: code = 1
        case .indeterminate: code = code == 1 ? 1 : 2
        }
    }

    /// The first error stands.
    mutating func add(_ error: ApplianceError) {
        if !isError { code = error.kind.rawValue }
    }
}
