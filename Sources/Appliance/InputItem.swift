/// One input of a command, or why there is none under its name.
package enum InputItem: Sendable, Hashable {
    case file(String)
    case failure(ApplianceError)
}
