import ASN1
import Yams

/// A place in a YAML file that is read strictly: what is unknown, missing, twice there or of another kind is an error
/// that names file and place.
struct StrictNode {
    let file: String
    let place: String
    private let document: StrictDocument
    private let node: Node

    /// The root of a file.
    init(_ bytes: [UInt8], file: String, document: StrictDocument = .signaturePolicy) throws(ApplianceError) {
        self.file = file
        self.document = document
        place = ""
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw document.error(file, "the file is not UTF-8")
        }
        let node: Node?
        do { node = try Yams.compose(yaml: text, .basic) } catch { throw document.error(file, "not YAML: \(error)") }
        guard let node else { throw document.error(file, "the file is empty") }
        self.node = node
    }

    private init(_ node: Node, below parent: StrictNode, place: String) {
        self.node = node
        self.file = parent.file
        self.document = parent.document
        self.place = place
    }

    /// Nil for null.
    var present: StrictNode? { node.null == nil ? self : nil }

    /// The values of a mapping that has exactly these keys.
    func fields(_ keys: String...) throws(ApplianceError) -> Fields { try fields(keys, optional: []) }

    /// The values of a mapping that has each of the first keys, and may have the others.
    func fields(_ required: [String], optional: [String]) throws(ApplianceError) -> Fields {
        let keys = required + optional
        guard let mapping = node.mapping else { throw wrong("must be a mapping") }
        var values: [String: StrictNode] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string else { throw wrong("has a key that is not text") }
            guard keys.contains(name) else {
                throw wrong("has an unknown key '\(name)'; allowed: \(keys.joined(separator: ", "))")
            }
            guard values[name] == nil else { throw wrong("has the key '\(name)' twice") }
            values[name] = StrictNode(value, below: self, place: place.isEmpty ? name : "\(place).\(name)")
        }
        let missing = required.filter { values[$0] == nil }
        guard missing.isEmpty else { throw wrong("lacks \(missing.joined(separator: ", "))") }
        return Fields(owner: self, values: values)
    }

    /// The value of one key of a mapping, whatever else it has; nil where it is not there.
    func value(of key: String) -> StrictNode? {
        node.mapping?.first { $0.key.scalar?.string == key }.map {
            StrictNode($0.value, below: self, place: key)
        }
    }

    /// The items of a list.
    func items(limit: Int = 10_000) throws(ApplianceError) -> [StrictNode] {
        guard let sequence = node.sequence else { throw wrong("must be a list") }
        guard sequence.count <= limit else { throw wrong("has more than \(limit) items") }
        return sequence.enumerated().map { StrictNode($0.element, below: self, place: "\(place)[\($0.offset)]") }
    }

    func text() throws(ApplianceError) -> String {
        guard let text = node.scalar?.string, node.null == nil else { throw wrong("must be text") }
        return text
    }

    func count() throws(ApplianceError) -> Int {
        guard let number = node.int, (0...1_000_000).contains(number) else { throw wrong("must be a number from 0 on") }
        return number
    }

    /// A whole number of a range.
    func count(in range: ClosedRange<Int>) throws(ApplianceError) -> Int {
        guard let number = node.int, range.contains(number) else {
            throw wrong("must be a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func boolean() throws(ApplianceError) -> Bool {
        guard let value = node.bool else { throw wrong("must be true or false") }
        return value
    }

    func instant() throws(ApplianceError) -> Instant {
        guard let instant = Instant(try text()) else { throw wrong("must be a date or a time in RFC 3339") }
        return instant
    }

    func objectIdentifier() throws(ApplianceError) -> ObjectIdentifier {
        guard let identifier = ObjectIdentifier(dotted: try text()) else { throw wrong("must be an object identifier") }
        return identifier
    }

    /// Octets in hexadecimal.
    func octets() throws(ApplianceError) -> [UInt8] {
        guard let octets = Hexadecimal.decode(try text()), !octets.isEmpty else { throw wrong("must be hexadecimal") }
        return octets
    }

    /// A value of an enumeration by its raw value.
    func choice<Choice: CaseIterable & RawRepresentable>(
        _ type: Choice.Type
    ) throws(ApplianceError) -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: try text()) else {
            throw wrong("must be one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return choice
    }

    /// An error about this place.
    func wrong(_ what: String) -> ApplianceError {
        document.error(file, (place.isEmpty ? "the file " : place + " ") + what)
    }

    /// The values of a mapping by key; the keys were checked when it was read.
    struct Fields {
        /// Nil for an absent mapping, which has no values either.
        fileprivate let owner: StrictNode?
        fileprivate let values: [String: StrictNode]

        /// Those of a mapping that is absent and may be.
        static var absent: Fields { Fields(owner: nil, values: [:]) }

        subscript(key: String) -> StrictNode {
            get throws(ApplianceError) {
                guard let value = values[key] else {
                    throw owner?.wrong("lacks \(key)")
                        ?? ApplianceError(.internal, "the absent key \(key) was asked for")
                }
                return value
            }
        }

        /// The value of an optional key; nil where it is absent or null.
        func optional(_ key: String) -> StrictNode? { values[key]?.present }
    }
}
