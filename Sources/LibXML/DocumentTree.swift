import CLibXML2

/// Owns one `xmlDoc` and knows its elements; freed with the last reference.
@safe final class DocumentTree {
    let elements: [ElementRecord]
    /// What one canonical form costs, about: nodes to be looked at, which take longer among many namespaces, all of which
    /// are compared with all for each element.
    let canonicalizationCost: Int
    private let document: xmlDocPtr  // owned
    /// By the same numbers as `elements`; owned by the document.
    private let nodes: [xmlNodePtr]

    init(_ bytes: ArraySlice<UInt8>, _ limits: XMLLimits) throws(LibXMLError) {
        let (document, cost) = try unsafe Self.parse(bytes, limits)
        let gathered: TreeReader
        do throws(LibXMLError) {
            if let encoding = unsafe XMLLibrary.text(document.pointee.encoding),
                !XMLLibrary.encodings.contains(encoding.lowercased())
            {
                throw LibXMLError(.unsupportedEncoding, function: "xmlCtxtReadMemory")
            }
            gathered = try unsafe TreeReader(document)
        } catch {
            unsafe xmlFreeDoc(document)  // `deinit` does not run for an object that never existed
            throw error
        }
        unsafe self.document = document
        elements = gathered.elements
        canonicalizationCost = cost
        unsafe nodes = gathered.nodes
    }

    deinit { unsafe xmlFreeDoc(document) }

    /// The canonical form of the element of that number, nil for the whole document, without other ones.
    func canonicalForm(
        apex: Int?,
        excluded: [Int],
        withSpaceBefore: Bool,
        _ method: CanonicalizationMethod,
        _ inclusivePrefixes: [String]
    ) throws(LibXMLError) -> [UInt8] {
        let mode: xmlC14NMode =
            switch method {
            case .canonicalXML, .canonicalXMLWithComments: XML_C14N_1_0
            case .canonicalXML11, .canonicalXML11WithComments: XML_C14N_1_1
            case .exclusive, .exclusiveWithComments: XML_C14N_EXCLUSIVE_1_0
            }
        var prefixes = InclusivePrefixes(method.isExclusive ? inclusivePrefixes : [])
        let left = unsafe excluded.map { unsafe Optional(nodes[$0]) }
        let buffer = unsafe prefixes.withPointers { pointers in
            unsafe left.withUnsafeBufferPointer { left in
                unsafe lastro_xml_canonicalize(
                    document,
                    apex.map { unsafe nodes[$0] },
                    left.baseAddress,
                    left.count,
                    withSpaceBefore ? 1 : 0,
                    Int32(mode.rawValue),
                    pointers,
                    method.keepsComments ? 1 : 0
                )
            }
        }
        guard let buffer = unsafe buffer else { throw LibXMLError(.notCanonicalizable, function: "xmlC14NExecute") }
        defer { unsafe xmlOutputBufferClose(buffer) }
        guard let content = unsafe xmlOutputBufferGetContent(buffer) else { return [] }
        return unsafe Array(UnsafeBufferPointer(start: content, count: Int(xmlOutputBufferGetSize(buffer))))
    }

    /// The tree of a document, which the caller has to free, and what a canonical form of it costs.
    private static func parse(
        _ bytes: ArraySlice<UInt8>,
        _ limits: XMLLimits
    ) throws(LibXMLError) -> (document: xmlDocPtr, cost: Int) {
        XMLLibrary.prepare()
        var budget = lastro_xml_budget()
        budget.maximum_depth = Int32(clamping: limits.depth)
        budget.maximum_nodes = max(0, limits.nodeCount)
        budget.maximum_namespaces = Int32(clamping: XMLLimits.maximumNamespaceCount)
        var number: Int32 = 0
        var line: Int32 = 0
        let document = unsafe bytes.withUnsafeBytes { input in
            unsafe lastro_xml_read(
                input.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(clamping: input.count),
                &budget,
                &number,
                &line
            )
        }
        if let document = unsafe document {
            return unsafe (document, Int(clamping: budget.nodes) + Int(clamping: budget.scopes / 16))
        }
        let code: LibXMLError.Code =
            switch Int(budget.refusal) {
            case LASTRO_XML_DOCTYPE: .documentTypeDeclaration
            case LASTRO_XML_DEPTH: .tooDeep
            case LASTRO_XML_NODES: .tooManyNodes
            case LASTRO_XML_NAMESPACES: .tooManyNamespaces
            default: number == Int32(XML_ERR_NO_MEMORY.rawValue) ? .unavailable : .notWellFormed
            }
        throw LibXMLError(code, function: "xmlCtxtReadMemory", number: Int(number), line: max(0, Int(line)))
    }
}
