import PDFSyntax

/// Compares what form fields show with what their values are (*replace*).
///
/// The appearance is what the signer saw; the value is what comes into sight once a viewer draws the field anew, which
/// happens when somebody touches it (§12.7.4.3).
struct FieldValues {
    let source: LatentSource
    let painter: PagePainter
    let page: LatentPage

    func find(_ annotations: [LatentAnnotation], _ list: inout LatentList) {
        for annotation in annotations where annotation.subtype == "Widget" {
            switch annotation.fieldType(source) {
            case "Tx": compareText(annotation, &list)
            case "Ch": compareChoice(annotation, &list)
            case "Btn": compareState(annotation, &list)
            default: break
            }
        }
    }

    private func compareText(_ annotation: LatentAnnotation, _ list: inout LatentList) {
        let flags = annotation.inherited("Ff", source)?.integer ?? 0
        // A password is shown by other characters, and is not kept as a value (§12.7.5.3, table 231).
        guard flags & 1 << 13 == 0, let value = annotation.inherited("V", source).flatMap(text) else { return }
        compare([value], annotation, &list)
    }

    private func compareChoice(_ annotation: LatentAnnotation, _ list: inout LatentList) {
        let flags = annotation.inherited("Ff", source)?.integer ?? 0
        // A list box shows all that can be chosen.
        guard flags & 1 << 17 != 0, let value = annotation.inherited("V", source).flatMap(text) else { return }
        var texts = [value]
        for option in (annotation.inherited("Opt", source)?.array ?? []).prefix(1_024) {
            guard let pair = source.array(option), pair.count == 2, text(pair[0]) == value else { continue }
            texts += [text(pair[1])].compactMap { $0 }
        }
        compare(texts, annotation, &list)
    }

    /// Whether one of the texts is what the appearance shows; blanks do not count, nor characters that are not known.
    private func compare(_ texts: [String], _ annotation: LatentAnnotation, _ list: inout LatentList) {
        guard let appearance = annotation.appearance, !annotation.isHidden else { return }
        // A script may format what is shown.
        if source.dictionary(annotation.inherited("AA", source))?["F"] != nil { return }
        let shown = painter.characters(appearance).filter { !$0.isWhitespace }
        guard !shown.contains("\u{fffd}") || shown.count > 2 else { return }
        if texts.contains(where: { Self.agrees(shown, $0.filter { !$0.isWhitespace }) }) { return }
        list.add(
            .fieldValueDiffers,
            annotation.reference,
            page: page.number,
            rectangle: annotation.rectangle,
            detail: annotation.fieldName(source)
        )
    }

    /// Whether the appearance shows the text, or as much of it as there is room for.
    private static func agrees(_ shown: [Character], _ text: String) -> Bool {
        let expected = Array(text)
        if shown.isEmpty { return expected.isEmpty }
        guard shown.count <= expected.count else { return false }
        // Text that is too long for its field is cut off at its end or its start.
        let isWhole = shown.count == expected.count
        guard isWhole || shown.count >= 8 else { return false }
        return matches(shown, expected.prefix(shown.count)) || matches(shown, expected.suffix(shown.count))
    }

    private static func matches(_ shown: [Character], _ expected: ArraySlice<Character>) -> Bool {
        zip(shown, expected).allSatisfy { $0 == $1 || $0 == "\u{fffd}" }
    }

    private func text(_ object: PDFObject?) -> String? {
        guard let value = source.value(object) else { return nil }
        if let string = value.string { return CharacterEncoding.text(string.bytes) }
        guard value.stream != nil, let stream = source.target(object), let data = source.data(stream) else {
            return nil
        }
        return CharacterEncoding.text(data)
    }

    /// A check box or radio button is in the state that its value names, or off (§12.7.5.2).
    private func compareState(_ annotation: LatentAnnotation, _ list: inout LatentList) {
        let flags = annotation.inherited("Ff", source)?.integer ?? 0
        guard flags & 1 << 16 == 0 else { return }  // a push button has no value
        guard let states = source.dictionary(source.dictionary(annotation.dictionary["AP"])?["N"]),
            source.target(source.dictionary(annotation.dictionary["AP"])?["N"])?.object.stream == nil
        else { return }
        let value = annotation.inherited("V", source)?.name ?? "Off"
        let state = source.name(annotation.dictionary["AS"]) ?? "Off"
        let expected = value != "Off" && states[value] != nil ? value : "Off"
        guard state != expected else { return }
        list.add(
            .fieldStateDiffers,
            annotation.reference,
            page: page.number,
            rectangle: annotation.rectangle,
            detail: annotation.fieldName(source)
        )
    }
}
