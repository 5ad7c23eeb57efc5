/// One input of a command, or why there is none under its name.
package enum InputItem: Sendable, Hashable {
    case file(String)
    /// The name, and what is wrong with it.
    indirect case failure(String, ApplianceError)

    /// The name of the input.
    package var name: String {
        switch self {
        case .file(let path): path
        case .failure(let name, _): name
        }
    }

    /// The file; nil where there is none.
    package var path: String? { if case .file(let path) = self { path } else { nil } }
}
