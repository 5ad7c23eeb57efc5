/// What a document of untrusted XML may cost.
package struct XMLLimits: Sendable, Hashable {
    /// libxml2's own bound, above which it would need to be told that input is huge.
    static let greatestDepth = 250
    /// Duplicates among the attributes of one element are looked for pair by pair.
    static let maximumAttributeCount = 500
    /// A prefix is looked for among all declarations in scope.
    static let maximumNamespaceCount = 500

    /// Octets of the document.
    package let byteCount: Int
    /// Elements inside of one another, the root among them; 250 at most.
    package let depth: Int
    /// Elements, attributes, namespace declarations, comments, processing instructions and CDATA sections together.
    package let nodeCount: Int

    package init(byteCount: Int, depth: Int = 64, nodeCount: Int = 500_000) {
        self.byteCount = byteCount
        self.depth = min(depth, Self.greatestDepth)
        self.nodeCount = nodeCount
    }
}
