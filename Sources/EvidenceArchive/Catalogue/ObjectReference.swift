/// One end of a reference between two objects: the other end is what was asked about.
package struct ObjectReference: Sendable, Hashable {
    /// The object's number in the catalogue.
    package let object: UInt64
    package let kind: ReferenceKind

    package init(object: UInt64, kind: ReferenceKind) {
        self.object = object
        self.kind = kind
    }
}
