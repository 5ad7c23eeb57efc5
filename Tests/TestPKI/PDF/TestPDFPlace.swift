/// Where an object of a revision stands.
enum TestPDFPlace: Sendable, Hashable {
    case free
    /// Free in the table of a hybrid file, so that readers of tables pass over it.
    case hidden
    case offset(Int)
    case compressed(container: Int, index: Int)

    var isCompressed: Bool {
        if case .compressed = self { return true }
        return false
    }
}
