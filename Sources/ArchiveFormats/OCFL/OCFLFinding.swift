/// What is wrong with an OCFL object or storage root, or unusual.
package struct OCFLFinding: Hashable, Sendable, CustomStringConvertible {
    package let code: Code
    /// A path below what was validated, or a key of an inventory; cleaned for messages.
    package let place: String?
    package let detail: String

    init(_ code: Code, at place: String? = nil, _ detail: String = "") {
        self.code = code
        self.place = place.map { DisplayText.clean($0) }
        self.detail = DisplayText.clean(detail)
    }

    /// Whether the object or root is valid all the same.
    package var isWarning: Bool { code.rawValue.hasPrefix("W") }

    package var description: String {
        [code.rawValue, place, detail.isEmpty ? nil : detail].compactMap { $0 }.joined(separator: ": ")
    }
}
