import Appliance

/// An input with its place in the run.
struct NumberedInput: Sendable {
    /// What there is to judge.
    enum Item: Sendable {
        case input(InputItem)
        /// A file that was judged before.
        indirect case replay(ReplayedDocument)
    }

    let item: Item
    /// From 1.
    let number: Int

    /// The items, numbered in order.
    static func all(_ items: [Item]) -> [NumberedInput] {
        items.enumerated().map { NumberedInput(item: $0.element, number: $0.offset + 1) }
    }

    /// The input as it was named.
    var name: String {
        switch item {
        case .input(let item): item.name
        case .replay(let document): document.path
        }
    }

    /// The file; nil where there is none under the name that was given.
    var path: String? {
        switch item {
        case .input(let item): item.path
        case .replay(let document): document.path
        }
    }
}
