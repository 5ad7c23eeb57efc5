package import PDFSyntax

/// Reads what a signature allows to change after it: its Reference array (ISO 32000-2 table 256) and its field's Lock
/// (table 236).
package struct PDFPermissionsReader {
    private static let maximumReferences = 16

    private let reader: PDFStateReader
    private let revision: Int

    /// Reads the document as of a revision.
    package init(_ document: PDFDocument, revision: Int) {
        reader = PDFStateReader(document)
        self.revision = revision
    }

    /// What a signature of the revision allows.
    ///
    /// Usage rights restrict nothing here: they speak to one maker's software (§12.8.2.3).
    package func permissions(of signature: PDFSignature) -> PDFPermissions {
        guard signature.role != .usageRights, signature.role != .documentTimeStamp else { return PDFPermissions() }
        var result = PDFPermissions()
        var hasLevel = false
        for element in (array(signature.dictionary["Reference"]) ?? []).prefix(Self.maximumReferences) {
            guard let reference = reader.dictionary(element, revision) else { continue }
            let parameters = reader.dictionary(reference["TransformParams"], revision) ?? PDFDictionary([])
            switch reader.value(reference["TransformMethod"], revision)?.name {
            case "DocMDP":
                hasLevel = true
                result = result.restricted(by: level(parameters["P"], absent: 2))
            case "FieldMDP": result = result.restricted(by: lock(parameters))
            default: break
            }
        }
        if signature.role == .certification, !hasLevel {
            result = result.restricted(by: PDFPermissions(level: 2, isMalformed: true))
        }
        guard let field = signature.field, let object = reader.object(field, revision),
            case .dictionary(let node) = object.object.value, let lock = reader.dictionary(node["Lock"], revision)
        else { return result }
        result = result.restricted(by: self.lock(lock))
        if let value = lock["P"] { result = result.restricted(by: level(value, absent: nil)) }
        return result
    }

    private func level(_ value: PDFObject?, absent: Int?) -> PDFPermissions {
        guard let value = reader.value(value, revision) else { return PDFPermissions(level: absent) }
        guard let level = value.integer, (1...3).contains(level) else {
            return PDFPermissions(level: 1, isMalformed: true)
        }
        return PDFPermissions(level: level)
    }

    private func lock(_ dictionary: PDFDictionary) -> PDFPermissions {
        let names = array(dictionary["Fields"])?.map { reader.value($0, revision)?.string.map(PDFFieldNameText.text) }
        let known = names?.compactMap { $0 } ?? []
        let isWhole = names != nil && known.count == names?.count
        switch reader.value(dictionary["Action"], revision)?.name {
        case "All": return PDFPermissions(locks: [.all])
        case "Include" where isWhole: return PDFPermissions(locks: [.include(known)])
        case "Exclude" where isWhole: return PDFPermissions(locks: [.exclude(known)])
        default: return PDFPermissions(locks: [.all], isMalformed: true)
        }
    }

    private func array(_ object: PDFObject?) -> [PDFObject]? { reader.value(object, revision)?.array }
}
