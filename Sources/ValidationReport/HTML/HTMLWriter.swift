/// Writes HTML: every text is made safe and escaped here and nowhere else.
struct HTMLWriter {
    private static let inline = Set(HTMLTag.allCases.filter(\.isInline).map(\.rawValue))
    private var output = ""

    /// The nodes as HTML text.
    static func write(_ nodes: [MarkupNode]) -> String {
        var writer = HTMLWriter()
        for node in nodes { writer.write(node) }
        return writer.output
    }

    /// Text with control and direction-changing characters written out and markup characters escaped.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in SafeText.make(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private mutating func write(_ node: MarkupNode) {
        switch node {
        case .text(let text): output += Self.escaped(text)
        case .element(let element):
            output += "<\(element.name)"
            for attribute in element.attributes { output += " \(attribute.name)=\"\(Self.escaped(attribute.value))\"" }
            output += ">"
            for child in element.children { write(child) }
            output += "</\(element.name)>"
            if !Self.inline.contains(element.name) { output += "\n" }
        }
    }
}
