/// The roles of an object, and the number of the page, field or annotation that it belongs to; 0 for none.
struct PDFObjectMark: Hashable, Sendable {
    var roles: PDFObjectRoles
    var owner: Int
}
