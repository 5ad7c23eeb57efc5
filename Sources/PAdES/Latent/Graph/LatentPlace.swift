import PDFSyntax

/// Where a value stands: the key that leads to it, the key of the dictionary around that, and the page.
struct LatentPlace {
    /// Keys whose values are painted, or lead to what is.
    private static let content: Set<PDFName> = [
        "Root", "Pages", "Kids", "Contents", "Resources", "XObject", "Font", "Pattern", "Shading", "ExtGState",
        "ColorSpace", "Properties", "Annots", "AP", "Fields", "AcroForm", "DR", "FontDescriptor", "FontFile",
        "FontFile2", "FontFile3", "DescendantFonts", "CharProcs", "Encoding", "ToUnicode", "SMask", "Mask", "G",
    ]
    /// Keys of dictionaries all of whose values are painted.
    private static let categories: Set<PDFName> = ["XObject", "Font", "Pattern", "Shading", "AP", "CharProcs"]
    /// Keys below which something else begins than what the page shows.
    private static let elsewhere: Set<PDFName> = [
        "Parent", "Kids", "P", "Dest", "D", "Popup", "IRT", "StructParents", "Pg", "Obj", "Lock", "SV",
    ]

    let key: PDFName?
    let parent: PDFName?
    let page: Int?

    /// Whether what stands here is shown.
    var isContent: Bool {
        if let key, Self.content.contains(key) { return true }
        return parent.map { Self.categories.contains($0) } ?? false
    }

    /// The place of the value of a key in a dictionary that stands here.
    func inside(_ key: PDFName) -> LatentPlace {
        LatentPlace(key: key, parent: self.key, page: Self.elsewhere.contains(key) ? nil : page)
    }
}
