import PDFSyntax

extension PDFPlacedAnnotation {
    /// Where a page's annotation dictionary says that it stands; `resolve` follows references.
    init(_ dictionary: PDFDictionary?, page: Int, resolve: (PDFObject?) -> PDFObject?) {
        self.page = page
        rectangle = PDFRectangle(resolve(dictionary?["Rect"])?.array?.map { resolve($0)?.number } ?? [])
        let flags = resolve(dictionary?["F"])?.integer ?? 0
        // Hidden; not on the screen and not in print (§12.5.3).
        let isHidden = flags & 2 != 0 || (flags & 32 != 0 && flags & 4 == 0)
        isVisible = !isHidden && (rectangle.map { $0.right - $0.left > 0 && $0.top - $0.bottom > 0 } ?? true)
    }
}

extension PDFRectangle {
    /// Nil unless they are four numbers.
    init?(_ numbers: [Double?]) {
        let known = numbers.compactMap { $0 }
        guard numbers.count == 4, known.count == 4 else { return nil }
        self.init(known[0], known[1], known[2], known[3])
    }

    /// Whether both have more than a margin of one unit in common.
    func overlaps(_ other: PDFRectangle) -> Bool {
        min(right, other.right) - max(left, other.left) > 1 && min(top, other.top) - max(bottom, other.bottom) > 1
    }

    /// Whether they differ by what is lost when numbers are written with fewer digits.
    func isAlmost(_ other: PDFRectangle) -> Bool {
        let differences = [left - other.left, bottom - other.bottom, right - other.right, top - other.top]
        return differences.allSatisfy { abs($0) < 0.01 }
    }
}
