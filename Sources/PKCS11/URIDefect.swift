/// Why a text is not taken for a PKCS #11 URI; the raw value is the English reason.
package enum URIDefect: String, Sendable, Hashable, CaseIterable {
    case syntax = "it is not of the form that RFC 7512 gives"
    case repeatedAttribute = "an attribute stands twice"
    case unknownAttribute = "an attribute is not one of RFC 7512"
    case pinInside = "a PIN or its place stands in it"
    case tooLong = "it is longer than 4096 characters"
    case emptyKey = "it names no token and no object"
}
