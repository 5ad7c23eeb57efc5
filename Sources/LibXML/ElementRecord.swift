/// An element as the tree keeps it: its neighbours by number.
struct ElementRecord: Sendable {
    /// What stands inside of it.
    enum Child: Sendable {
        case element(Int)
        case text(String)
        case comment(String)
        case processingInstruction(target: String, data: String)
    }

    let name: XMLName
    let attributes: [XMLAttribute]
    let parent: Int?
    let line: Int
    var children: [Child] = []
}
