import CLibXML2

/// Gathers the elements of an `xmlDoc` in document order, without recursion.
@safe struct TreeReader {
    private(set) var elements: [ElementRecord] = []
    private(set) var nodes: [xmlNodePtr] = unsafe []

    /// - Throws: `LibXMLError` where the document has no root, or something that only a document type can bring.
    init(_ document: xmlDocPtr) throws(LibXMLError) {
        guard let root = unsafe xmlDocGetRootElement(document) else {
            throw LibXMLError(.notWellFormed, function: "xmlDocGetRootElement")
        }
        unsafe add(root, parent: nil)
        var owner = 0
        var next = unsafe root.pointee.children
        while true {
            guard let node = unsafe next else {
                // Up: the owner is done, go on behind it.
                guard let parent = elements[owner].parent else { return }
                unsafe next = unsafe nodes[owner].pointee.next
                owner = parent
                continue
            }
            switch unsafe node.pointee.type {
            case XML_ELEMENT_NODE:
                elements[owner].children.append(.element(elements.count))
                let number = elements.count
                unsafe add(node, parent: owner)
                owner = number
                unsafe next = unsafe node.pointee.children
                continue
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                elements[owner].children.append(.text(unsafe XMLLibrary.text(node.pointee.content) ?? ""))
            case XML_COMMENT_NODE:
                elements[owner].children.append(.comment(unsafe XMLLibrary.text(node.pointee.content) ?? ""))
            case XML_PI_NODE:
                elements[owner].children.append(
                    .processingInstruction(
                        target: unsafe XMLLibrary.text(node.pointee.name) ?? "",
                        data: unsafe XMLLibrary.text(node.pointee.content) ?? ""
                    )
                )
            default:
                throw LibXMLError(.notWellFormed, function: "TreeReader.init", line: unsafe Int(node.pointee.line))
            }
            unsafe next = unsafe node.pointee.next
        }
    }

    private mutating func add(_ node: xmlNodePtr, parent: Int?) {
        unsafe elements.append(
            ElementRecord(
                name: Self.name(node.pointee.name, node.pointee.ns),
                attributes: Self.attributes(node),
                parent: parent,
                line: Int(node.pointee.line)
            )
        )
        unsafe nodes.append(node)
    }

    private static func name(_ local: UnsafePointer<xmlChar>?, _ namespace: xmlNsPtr?) -> XMLName {
        let uri = unsafe namespace.flatMap { unsafe XMLLibrary.text($0.pointee.href) }
        return XMLName(unsafe XMLLibrary.text(local) ?? "", in: uri == "" ? nil : uri)
    }

    private static func attributes(_ node: xmlNodePtr) -> [XMLAttribute] {
        var attributes: [XMLAttribute] = []
        var next = unsafe node.pointee.properties
        while let attribute = unsafe next {
            // The value is a list of text nodes where it has character references.
            var value = ""
            var part = unsafe attribute.pointee.children
            while let text = unsafe part {
                value += unsafe XMLLibrary.text(text.pointee.content) ?? ""
                unsafe part = unsafe text.pointee.next
            }
            let name = unsafe name(attribute.pointee.name, attribute.pointee.ns)
            attributes.append(XMLAttribute(name: name, value: value))
            unsafe next = unsafe attribute.pointee.next
        }
        return attributes
    }
}
