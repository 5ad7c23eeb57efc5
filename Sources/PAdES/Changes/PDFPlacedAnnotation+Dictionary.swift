import PDFSyntax

extension PDFPlacedAnnotation {
    /// Where a page's annotation dictionary says that it stands; `resolve` follows references.
    init(_ dictionary: PDFDictionary?, page: Int, resolve: (PDFObject?) -> PDFObject?) {
        self.page = page
        let rectangle = PDFRectangle(resolve(dictionary?["Rect"])?.array?.map { resolve($0)?.number } ?? [])
        let flags = resolve(dictionary?["F"])?.integer ?? 0
        self.rectangle = rectangle
        let reach = rectangle.map { Self.reach($0, dictionary, flags, resolve) }
        self.reach = reach
        let isNote = Self.isIcon(dictionary, resolve)
        // Hidden; not on the screen and not in print (§12.5.3).
        let isHidden = flags & 2 != 0 || (flags & 32 != 0 && flags & 4 == 0)
        isVisible =
            !isHidden && (isNote || reach.map { $0.right - $0.left > 0 && $0.top - $0.bottom > 0 } ?? true)
    }

    /// Entries with points of what readers draw where there is no appearance (tables 177 to 182).
    private static let outlines: [PDFName] = ["L", "Vertices", "CL", "QuadPoints", "InkList", "Path"]
    private static let maximumPoints = 8_192
    /// What stays as large as it is on the screen is larger on a page that is shown smaller (§12.5.3, NoZoom).
    private static let largestScale = 4.0
    /// Icons that many programs make so.
    private static let icons: Set<PDFName> = ["Text", "FileAttachment", "Sound", "Popup", "Widget"]

    /// Readers draw a note without appearance as an icon of their own size, from the upper left corner (§12.5.6.4).
    private static let iconSide = 22.0

    private static func isIcon(_ dictionary: PDFDictionary?, _ resolve: (PDFObject?) -> PDFObject?) -> Bool {
        let subtype = resolve(dictionary?["Subtype"])?.name
        guard subtype == "Text" || subtype == "FileAttachment" || subtype == "Sound" else { return false }
        return resolve(resolve(dictionary?["AP"])?.dictionary?["N"]) == nil
    }

    private static func reach(
        _ rectangle: PDFRectangle,
        _ dictionary: PDFDictionary?,
        _ flags: Int,
        _ resolve: (PDFObject?) -> PDFObject?
    ) -> PDFRectangle {
        if isIcon(dictionary, resolve) {
            return rectangle.including(rectangle.left + iconSide, rectangle.top - iconSide)
        }
        guard let subtype = resolve(dictionary?["Subtype"])?.name, !icons.contains(subtype) else { return rectangle }
        if resolve(resolve(dictionary?["AP"])?.dictionary?["N"]) != nil {
            guard flags & 24 != 0 else { return rectangle }
            let side = max(rectangle.right - rectangle.left, rectangle.top - rectangle.bottom)
            let reach = flags & 8 != 0 ? side * largestScale : side
            return rectangle.including(rectangle.left - reach, rectangle.top - reach)
                .including(rectangle.left + reach, rectangle.top + reach)
        }
        var numbers: [Double] = []
        for key in outlines {
            for element in resolve(dictionary?[key])?.array ?? [] where numbers.count < maximumPoints {
                guard let value = resolve(element) else { continue }
                if let number = value.number { numbers.append(number) }
                for inner in value.array ?? [] where numbers.count < maximumPoints {
                    if let number = resolve(inner)?.number { numbers.append(number) }
                }
            }
        }
        let border = resolve(dictionary?["Border"])?.array ?? []
        let style = resolve(resolve(dictionary?["BS"])?.dictionary?["W"])?.number
        let width = max(0, style ?? (border.count > 2 ? resolve(border[2])?.number : nil) ?? 1)
        var reach = rectangle
        for index in stride(from: 0, to: numbers.count - 1, by: 2) {
            reach = reach.including(numbers[index] - width, numbers[index + 1] - width)
                .including(numbers[index] + width, numbers[index + 1] + width)
        }
        return reach
    }
}

extension PDFRectangle {
    /// Nil unless they are four numbers.
    init?(_ numbers: [Double?]) {
        let known = numbers.compactMap { $0 }
        guard numbers.count == 4, known.count == 4 else { return nil }
        self.init(known[0], known[1], known[2], known[3])
    }

    /// Whether both have more than a margin of one unit in common, or more than half of the thinner one.
    func overlaps(_ other: PDFRectangle) -> Bool {
        let (width, height) = (min(right - left, other.right - other.left), min(top - bottom, other.top - other.bottom))
        return min(right, other.right) - max(left, other.left) > min(1, width / 2)
            && min(top, other.top) - max(bottom, other.bottom) > min(1, height / 2)
    }

    /// Whether both touch, or leave no more than a gap between them that shows nothing.
    func isBeside(_ other: PDFRectangle) -> Bool {
        min(right, other.right) - max(left, other.left) > -2 && min(top, other.top) - max(bottom, other.bottom) > -2
    }

    /// Whether they differ by what is lost when numbers are written with fewer digits.
    func isAlmost(_ other: PDFRectangle) -> Bool {
        let differences = [left - other.left, bottom - other.bottom, right - other.right, top - other.top]
        return differences.allSatisfy { abs($0) < 0.01 }
    }
}
