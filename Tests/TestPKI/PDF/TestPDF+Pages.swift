extension TestPDF {
    /// Adds a page of 595 by 842 with one line of text at (72, 720).
    ///
    /// - Returns: the page's object number; its content has the next one.
    @discardableResult
    package mutating func addPage(_ text: String, font: Int = 3) -> Int {
        let page = add(
            .dictionary([
                "Type": "/Page", "Parent": "2 0 R", "MediaBox": "[0 0 595 842]",
                "Resources": "<</Font <</F1 \(font) 0 R>>>>", "Contents": "\(size + 1) 0 R",
            ])
        )
        add(.stream([:], Self.content(text)))
        pages.append(page)
        let count = pages.count
        change(2) {
            $0.append(reference: page, to: "Kids")
            $0["Count"] = String(count)
        }
        return page
    }

    /// The content stream of one line of text.
    package static func content(_ text: String) -> [UInt8] {
        Array("BT /F1 12 Tf 72 720 Td (\(text)) Tj ET".utf8)
    }

    /// Adds an annotation to a page, counted from 1.
    ///
    /// - Returns: the annotation's object number.
    @discardableResult
    package mutating func addAnnotation(_ entries: TestPDFDictionary, page: Int = 1) -> Int {
        let dictionary: TestPDFDictionary = ["Type": "/Annot", "P": "\(pages[page - 1]) 0 R", "F": "4"]
        let annotation = add(.dictionary(dictionary.merging(entries)))
        change(pages[page - 1]) { $0.append(reference: annotation, to: "Annots") }
        return annotation
    }

    /// Adds a form XObject of this size.
    ///
    /// - Returns: its object number.
    @discardableResult
    package mutating func addFormXObject(width: Int, height: Int, content: String) -> Int {
        add(
            .stream(
                [
                    "Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 \(width) \(height)]",
                    "Resources": "<</Font <</F1 3 0 R>>>>",
                ],
                Array(content.utf8)
            )
        )
    }
}
