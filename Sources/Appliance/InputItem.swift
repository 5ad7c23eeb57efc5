/// One input of a command, or why there is none under its name.
package enum InputItem: Sendable, Hashable {
    case file(String)
    case failure(ApplianceError)

    /// The file; nil where there is none.
    package var path: String? { if case .file(let path) = self { path } else { nil } }
}
