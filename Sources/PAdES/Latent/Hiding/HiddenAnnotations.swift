import PDFSyntax

/// Finds annotations that have content and are not seen.
enum HiddenAnnotations {
    /// Subtypes that show nothing of their own.
    private static let silent: Set<String> = ["Popup", "Link", "TrapNet", "PrinterMark"]

    static func find(
        _ annotations: [LatentAnnotation],
        _ page: LatentPage,
        _ source: LatentSource,
        _ list: inout LatentList
    ) {
        for annotation in annotations where !silent.contains(annotation.subtype) {
            // A signature's widget without a size is the ordinary way of not showing one (§12.7.5.5).
            guard annotation.fieldType(source) != "Sig" else { continue }
            let hasSize = annotation.rectangle.map { !$0.isEmpty } ?? false
            guard annotation.isHidden || !hasSize, hasContent(annotation, source) else { continue }
            let kind: PDFLatentContent.Kind = annotation.subtype == "Widget" ? .hiddenField : .hiddenAnnotation
            list.add(
                annotation.isPrintedOnly ? .hiddenAnnotation : kind,
                annotation.reference,
                page: page.number,
                rectangle: annotation.rectangle,
                detail: annotation.subtype
            )
        }
    }

    private static func hasContent(_ annotation: LatentAnnotation, _ source: LatentSource) -> Bool {
        if annotation.appearance != nil { return true }
        if let contents = source.value(annotation.dictionary["Contents"])?.string, !contents.bytes.isEmpty {
            return true
        }
        return annotation.inherited("V", source) != nil
    }
}
