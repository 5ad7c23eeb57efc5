import CLibXML2
import Synchronization

/// An immutable tree of a whole XML document, read without a document type, entities, network or files.
///
/// A class, because its elements share it. Safe to use from several threads.
@safe package final class XMLDocument: @unchecked Sendable {  // the tree is only read; canonicalization takes the lock
    /// In document order, the root first.
    let elements: [ElementRecord]
    private let tree: DocumentTree
    /// The octets of all namespace names that elements and attributes use, each time they do.
    private let namespaceOctets: Int
    /// What canonical forms have cost so far.
    ///
    /// One at a time: libxml2 may note the namespace of the prefix `xml` in a tree that it canonicalizes.
    private let spent = Mutex(0)

    /// Reads a document in UTF-8, UTF-16, US-ASCII or ISO-8859-1.
    ///
    /// Throws `LibXMLError`: `documentTypeDeclaration` at the first sign of one, `notWellFormed`, `unsupportedEncoding`,
    /// `unavailable`, or the name of the limit that is exceeded.
    package init(_ bytes: ArraySlice<UInt8>, limits: XMLLimits) throws(LibXMLError) {
        guard bytes.count <= min(limits.byteCount, Int(Int32.max)) else {
            throw LibXMLError(.tooLarge, function: "XMLDocument.init")
        }
        guard AttributeCount.greatest(bytes) <= XMLLimits.maximumAttributeCount else {
            throw LibXMLError(.tooManyAttributes, function: "XMLDocument.init")
        }
        let tree = try DocumentTree(bytes, limits)
        self.tree = tree
        elements = tree.elements
        namespaceOctets = Self.namespaceOctets(tree.elements)
    }

    /// The outermost element.
    package var root: XMLElement { XMLElement(document: self, index: 0) }

    /// The canonical form of the whole document, with what stands beside the root.
    ///
    /// `excluded` and what is inside of it is left out. Throws `LibXMLError` of code `notCanonicalizable`, `tooLarge` or
    /// `unavailable`.
    package func canonicalForm(
        _ method: CanonicalizationMethod,
        inclusivePrefixes: [String] = [],
        excluding excluded: XMLElement? = nil
    ) throws(LibXMLError) -> [UInt8] {
        try canonicalForm(apex: nil, excluded: excluded.map { [$0] } ?? [], method, inclusivePrefixes)
    }

    /// How many octets of namespace names a canonical form may have to repeat: the exclusive one declares the namespace of
    /// an element anew wherever no ancestor has.
    private static let maximumNamespaceOctets = 64 << 20

    /// What all canonical forms of a document may cost together; 1 is about a node.
    private static let maximumCost = 8_000_000

    private static func namespaceOctets(_ elements: [ElementRecord]) -> Int {
        var octets = 0
        for element in elements {
            octets += element.name.namespace?.utf8.count ?? 0
            for attribute in element.attributes { octets += attribute.name.namespace?.utf8.count ?? 0 }
        }
        return octets
    }

    func canonicalForm(
        apex: XMLElement?,
        excluded: [XMLElement],
        withSpaceBefore: Bool = false,
        _ method: CanonicalizationMethod,
        _ inclusivePrefixes: [String]
    ) throws(LibXMLError) -> [UInt8] {
        guard !method.isExclusive || namespaceOctets <= Self.maximumNamespaceOctets else {
            throw LibXMLError(.tooLarge, function: "XMLDocument.canonicalForm")
        }
        let outcome = spent.withLock { spent -> Result<[UInt8], LibXMLError> in
            spent += tree.canonicalizationCost
            guard spent <= Self.maximumCost else {
                return .failure(LibXMLError(.tooLarge, function: "XMLDocument.canonicalForm"))
            }
            do throws(LibXMLError) {
                return .success(
                    try tree.canonicalForm(
                        apex: apex?.index,
                        // Another document's element is not inside of this one.
                        excluded: excluded.compactMap { $0.document === self ? $0.index : nil },
                        withSpaceBefore: withSpaceBefore,
                        method,
                        inclusivePrefixes
                    )
                )
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }
}
