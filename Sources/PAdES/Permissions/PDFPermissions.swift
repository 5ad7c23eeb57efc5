/// What signatures allow to change after them (ISO 32000-2 §12.8.2).
package struct PDFPermissions: Hashable, Sendable {
    /// P of DocMDP or of a Lock dictionary: 1 nothing, 2 forms and signatures, 3 annotations as well; nil without.
    ///
    /// Document security stores and document time-stamps are allowed whatever it is (table 257).
    package var level: Int?
    /// FieldMDP and Lock, of all signatures.
    package var locks: [PDFFieldLock]
    /// Whether something that should restrict is not of the standard's form; then it is taken as strictly as it can be.
    package var isMalformed: Bool

    /// No restriction unless said.
    package init(level: Int? = nil, locks: [PDFFieldLock] = [], isMalformed: Bool = false) {
        self.level = level
        self.locks = locks
        self.isMalformed = isMalformed
    }

    /// What both allow.
    package func restricted(by other: PDFPermissions) -> PDFPermissions {
        let levels = [level, other.level].compactMap { $0 }
        return PDFPermissions(
            level: levels.min(),
            locks: locks + other.locks.filter { !locks.contains($0) },
            isMalformed: isMalformed || other.isMalformed
        )
    }
}
