package import ValidationReport

/// Reads `policies/oid-register.yaml` (schema lastro.oid-register/1), strictly: YAML of one shape, a line an entry.
package enum AuthorityRegisterReader {
    static let schema = "lastro.oid-register/1"
    static let fileName = "oid-register.yaml"
    /// How many entries it may have.
    static let maximumEntries = 100_000

    /// The register beside the policies; nil where there is none, and identifiers are shown as numbers.
    ///
    /// - Throws: `ApplianceError` of kind `configuration` for a file that is no register.
    package static func find(_ locations: Locations) throws(ApplianceError) -> AuthorityRegister? {
        let path: String
        let bytes: [UInt8]
        do throws(ApplianceError) {
            path = try locations.policies().path + "/" + fileName
            bytes = try InputFile.read(path)
        } catch {
            guard error.kind == .missingInput || error.kind == .configuration else { throw error }
            return nil
        }
        return try read(bytes, file: path)
    }

    /// Reads the file's bytes; `file` is the name that errors show.
    static func read(_ bytes: [UInt8], file: String) throws(ApplianceError) -> AuthorityRegister {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw wrong(file, 0, "not UTF-8") }
        var header: [Substring: Substring] = [:]
        var authorities: [String: String] = [:]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard let colon = line.firstIndex(of: ":") else { throw wrong(file, index + 1, "no key") }
            let key = line[..<colon]
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            guard key.hasPrefix("  ") else {
                guard header.updateValue(value, forKey: key) == nil else {
                    throw wrong(file, index + 1, "a key that stands twice")
                }
                continue
            }
            let identifier = key.dropFirst(2)
            let name = value.dropFirst().dropLast()
            guard header["authorities"] == "", identifier.allSatisfy({ $0.isNumber || $0 == "." }), value.count > 2,
                value.hasPrefix("\""), value.hasSuffix("\""), !name.contains("\""), !name.contains("\\")
            else { throw wrong(file, index + 1, "not an identifier with a quoted name") }
            guard authorities.updateValue(String(name), forKey: String(identifier)) == nil else {
                throw wrong(file, index + 1, "an identifier that stands twice")
            }
            guard authorities.count <= maximumEntries else { throw wrong(file, index + 1, "too many entries") }
        }
        guard header["schema"] == schema[...], let source = header["source"], header.count == 3 else {
            throw wrong(file, 0, "schema must be \(schema), with source and authorities")
        }
        return AuthorityRegister(
            digest: try FileDigest.hexadecimal(bytes),
            source: String(source),
            authorities: authorities
        )
    }

    private static func wrong(_ file: String, _ line: Int, _ what: String) -> ApplianceError {
        ApplianceError(
            .configuration,
            "register \(file)\(line > 0 ? ":\(line)" : ""): \(what)",
            hint: "compare with policies/oid-register.yaml"
        )
    }
}
