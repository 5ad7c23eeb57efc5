package import SignatureValidation

/// Finds and reads the validation policy that an option names.
package enum PolicyLocator {
    /// The policy that is used where nobody names one.
    package static let standard = "icp-brasil"

    /// Reads the policy.
    ///
    /// The option is a name such as `etsi-generic`, for `<policies>/validation/<name>.yaml`, or a file: what has a
    /// slash or ends in `.yaml`. The rule that led to the policy comes with it.
    ///
    /// Throws `ApplianceError`, of kind `configuration` where there is no such policy or it is not one.
    package static func read(
        _ option: String,
        _ locations: Locations
    ) throws(ApplianceError) -> (policy: ValidationPolicy, origin: String) {
        if option.contains("/") || option.hasSuffix(".yaml") || option.hasSuffix(".yml") {
            return (try PolicyReader.read(try InputFile.read(option), file: option), "option")
        }
        let found = try locations.policies()
        let path = "\(found.path)/validation/\(option).yaml"
        let bytes: [UInt8]
        do throws(ApplianceError) {
            bytes = try InputFile.read(path)
        } catch  where error.kind == .missingInput {
            throw ApplianceError(
                .configuration,
                "there is no policy '\(option)' in \(found.path)/validation",
                hint: "name one that is there, or a file by its path"
            )
        }
        return (try PolicyReader.read(bytes, file: path), found.origin)
    }
}
