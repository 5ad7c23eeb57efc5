/// Interactive form (ISO 32000-2 §12.7).
extension TestPDF {
    /// Makes the AcroForm dictionary where there is none; gives its number.
    @discardableResult
    package mutating func makeForm() -> Int {
        if let form { return form }
        let made = add(
            .dictionary([
                "Fields": "[]", "DR": "<</Font <</F1 3 0 R>>>>", "DA": "(/F1 10 Tf 0 g)",
            ])
        )
        change(1) { $0["AcroForm"] = "\(made) 0 R" }
        form = made
        return made
    }

    /// Adds a text field that is its own widget.
    @discardableResult
    package mutating func addTextField(
        _ name: String,
        value: String = "",
        page: Int = 1,
        rectangle: [Int] = [72, 600, 272, 620],
        entries: TestPDFDictionary = [:]
    ) -> Int {
        let field: TestPDFDictionary = [
            "Subtype": "/Widget", "FT": "/Tx", "T": "(\(name))", "DA": "(/F1 10 Tf 0 g)", "Rect": Self.array(rectangle),
        ]
        let number = addField(field.merging(entries), page: page)
        if !value.isEmpty { fill(number, with: value) }
        return number
    }

    /// Adds a check box with the states Sim and Off.
    @discardableResult
    package mutating func addCheckBox(_ name: String, page: Int = 1, rectangle: [Int] = [72, 560, 84, 572]) -> Int {
        let on = addFormXObject(width: 12, height: 12, content: "0 0 m 12 12 l 0 12 m 12 0 l S")
        let off = addFormXObject(width: 12, height: 12, content: "0 0 12 12 re S")
        let states = "<</N <</Sim \(on) 0 R /Off \(off) 0 R>>>>"
        return addField(
            [
                "Subtype": "/Widget", "FT": "/Btn", "T": "(\(name))", "V": "/Off", "AS": "/Off", "AP": states,
                "Rect": Self.array(rectangle),
            ],
            page: page
        )
    }

    /// Writes a text field's value and an appearance for it.
    package mutating func fill(_ field: Int, with value: String) {
        let content = "/Tx BMC q BT /F1 10 Tf 0 g 2 6 Td (\(value)) Tj ET Q EMC"
        let appearance = addFormXObject(width: 200, height: 20, content: content)
        change(field) {
            $0["V"] = "(\(value))"
            $0["AP"] = "<</N \(appearance) 0 R>>"
        }
    }

    /// Sets the state of a check box.
    package mutating func check(_ field: Int, _ isOn: Bool = true) {
        change(field) {
            $0["V"] = isOn ? "/Sim" : "/Off"
            $0["AS"] = isOn ? "/Sim" : "/Off"
        }
    }

    /// Adds an empty signature field, to be signed later.
    @discardableResult
    package mutating func addSignatureField(
        _ name: String,
        page: Int = 1,
        rectangle: [Int] = [0, 0, 0, 0],
        lock: String? = nil
    ) -> Int {
        var field: TestPDFDictionary = [
            "Subtype": "/Widget", "FT": "/Sig", "T": "(\(name))", "Rect": Self.array(rectangle),
        ]
        field["Lock"] = lock
        field["F"] = "132"
        return addField(field, page: page)
    }

    /// A field that is its own widget, in the form and on a page.
    mutating func addField(_ entries: TestPDFDictionary, page: Int) -> Int {
        let form = makeForm()
        let field = addAnnotation(entries, page: page)
        change(form) { $0.append(reference: field, to: "Fields") }
        return field
    }

    /// An array of numbers as it is written.
    package static func array(_ numbers: [Int]) -> String { "[\(numbers.map(String.init).joined(separator: " "))]" }
}
