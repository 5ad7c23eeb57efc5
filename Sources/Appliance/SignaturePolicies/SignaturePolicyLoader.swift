import SignaturePolicy

/// Reads a file that holds a signature policy or a list of them, in DER, XML or our own form, told apart by content.
enum SignaturePolicyLoader {
    /// What a file may hold.
    enum Content {
        case known(SignaturePolicyFile)
        /// Nothing of ours; why.
        case unknown(ApplianceError)
    }

    /// - Throws: `ApplianceError` where the file cannot be read, or is of our own form and not right.
    static func read(_ path: String) throws(ApplianceError) -> Content {
        let bytes = try InputFile.read(path)
        if bytes.first == 0x30 || SignaturePolicyFile.isXML(bytes[...]) {
            do throws(SignaturePolicyError) {
                return .known(try SignaturePolicyFile.read(bytes[...]))
            } catch {
                return .unknown(
                    ApplianceError(
                        .configuration,
                        "\(path): not a signature policy: \(error)",
                        hint: "give ITI's file as it is published"
                    )
                )
            }
        }
        let start = String(decoding: bytes.prefix(4_096), as: UTF8.self)
        guard start.contains("schema: lastro.signature-policy") else {
            return .unknown(
                ApplianceError(
                    .configuration,
                    "\(path): neither a signature policy nor a list of approved ones",
                    hint:
                        "give ITI's policies and lists in DER or XML, or files of policies/signature"
                )
            )
        }
        return .known(try SignaturePolicyYAML.read(bytes, file: path))
    }
}
