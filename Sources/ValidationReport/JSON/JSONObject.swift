/// The members of a JSON object, sorted by key while they are put in.
///
/// Keys are ours, thus ASCII, for which the order of strings is that of their UTF-8 bytes.
struct JSONObject: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    struct Member: Sendable, Hashable {
        let key: String
        var value: JSONValue
    }

    private(set) var members: [Member]

    init(dictionaryLiteral elements: (String, JSONValue)...) {
        members = elements.map { Member(key: $0.0, value: $0.1) }
        members.sort { $0.key < $1.key }
    }

    /// Members with these texts.
    init(_ texts: [String: String]) {
        members = texts.map { Member(key: $0.key, value: .string($0.value)) }
        members.sort { $0.key < $1.key }
    }

    /// The value of a key; nil takes nothing away.
    subscript(key: String) -> JSONValue? {
        get { members.first { $0.key == key }?.value }
        set {
            guard let newValue else { return }
            let place = members.firstIndex { $0.key >= key } ?? members.count
            if place < members.count, members[place].key == key {
                members[place].value = newValue
            } else {
                members.insert(Member(key: key, value: newValue), at: place)
            }
        }
    }
}
