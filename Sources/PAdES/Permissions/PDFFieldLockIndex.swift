/// Locks, made for asking about many fields.
struct PDFFieldLockIndex {
    private var isAll = false
    private var included: Set<String> = []
    private var excluded: [Set<String>] = []

    init(_ locks: [PDFFieldLock]) {
        for lock in locks {
            switch lock {
            case .all: isAll = true
            case .include(let names): included.formUnion(names)
            case .exclude(let names): excluded.append(Set(names))
            }
        }
    }

    /// Whether a field of a fully qualified name is locked: by its own name or one above it.
    func locks(_ field: String) -> Bool {
        if isAll { return true }
        guard !included.isEmpty || !excluded.isEmpty else { return false }
        var names = [field]
        var rest = field[...]
        while let point = rest.lastIndex(of: "."), names.count < 64 {
            rest = rest[..<point]
            names.append(String(rest))
        }
        if names.contains(where: included.contains) { return true }
        return excluded.contains { except in !names.contains(where: except.contains) }
    }
}
