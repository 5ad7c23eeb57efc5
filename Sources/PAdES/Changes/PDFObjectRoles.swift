/// What an object is used for in one state of a document; what it may become depends on all of its uses.
struct PDFObjectRoles: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    // Objects that are what they are wherever a reference to them stands
    static let catalogue = PDFObjectRoles(rawValue: 1 << 0)
    static let pageTree = PDFObjectRoles(rawValue: 1 << 1)
    static let page = PDFObjectRoles(rawValue: 1 << 2)
    static let field = PDFObjectRoles(rawValue: 1 << 3)
    static let annotation = PDFObjectRoles(rawValue: 1 << 4)
    // Objects that belong to one of those
    static let form = PDFObjectRoles(rawValue: 1 << 5)
    static let fields = PDFObjectRoles(rawValue: 1 << 6)
    static let kids = PDFObjectRoles(rawValue: 1 << 7)
    static let annotations = PDFObjectRoles(rawValue: 1 << 8)
    static let defaultResources = PDFObjectRoles(rawValue: 1 << 9)
    static let appearance = PDFObjectRoles(rawValue: 1 << 10)
    static let value = PDFObjectRoles(rawValue: 1 << 11)
    static let signatureValue = PDFObjectRoles(rawValue: 1 << 12)
    static let securityStore = PDFObjectRoles(rawValue: 1 << 13)
    static let metadata = PDFObjectRoles(rawValue: 1 << 14)
    static let structure = PDFObjectRoles(rawValue: 1 << 17)
    /// Everything else that is reached from the trailer: it must stay as it is.
    static let signedContent = PDFObjectRoles(rawValue: 1 << 15)
    /// In one role for two owners.
    static let shared = PDFObjectRoles(rawValue: 1 << 16)

    /// The roles in which an object is compared entry by entry, and is not followed as a part of something else.
    static let structural: PDFObjectRoles = [.catalogue, .pageTree, .page, .field, .annotation]
}
