import CMS

/// Says why a file is not a signature, and what it seems to be instead.
enum UnreadableSignature {
    private static let beginnings: [(bytes: [UInt8], what: String)] = [
        (Array("PK\u{3}\u{4}".utf8), "a ZIP file; unpack it and name what is inside"),
        (Array("<?xml".utf8), "an XML file; its signatures are not read by this version"),
    ]

    /// The error for the file.
    static func error(_ path: String, _ bytes: [UInt8], _ cause: CMSError) -> ApplianceError {
        if cause.code == .digestUnavailable { return ApplianceError(.internal, "\(path): \(cause)", hint: "run again") }
        if bytes.isEmpty {
            return ApplianceError(.unreadableInput, "\(path): the file is empty", hint: "check how it was copied")
        }
        if let known = beginnings.first(where: { bytes.starts(with: $0.bytes) }) {
            return ApplianceError(
                .unreadableInput,
                "\(path): not a CMS signature: \(cause)",
                hint: "the file looks like \(known.what); a detached signature is named itself (.p7s)"
            )
        }
        return ApplianceError(
            .unreadableInput,
            "\(path): not a CMS signature: \(cause)",
            hint: "give a CMS or CAdES signature in DER, BER, PEM, base64 or S/MIME (.p7s, .p7m, .eml)"
        )
    }
}
