import Appliance
import ValidationReport

extension FailureReport {
    /// What a command could not do with an input.
    init(name: String, _ error: ApplianceError) {
        self.init(
            name: name,
            code: error.kind.name,
            message: error.text,
            hint: error.nextStep,
            exitCode: Int(error.kind.rawValue)
        )
    }
}
