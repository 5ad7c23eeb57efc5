/// What stands inside of an element.
package enum XMLNode: Sendable {
    case element(XMLElement)
    /// Character data or a CDATA section, as it stands.
    case text(String)
    case comment(String)
    case processingInstruction(target: String, data: String)
}
