import ASN1
import LibXML

/// Gathers the demands of a policy that are not judged, so that nothing is lost in silence.
struct UnprocessedDemands {
    private var names: Set<String> = []

    /// Their names in RFC 3125, sorted.
    var sorted: [String] { names.sorted() }

    /// Notes a field where it is there.
    mutating func note(_ element: Element?, _ name: String) {
        if element != nil { names.insert(name) }
    }

    /// Notes an element where it is there.
    mutating func note(_ element: XMLElement?, _ name: String) {
        if element != nil { names.insert(name) }
    }

    /// Notes a demand.
    mutating func note(_ name: String) { names.insert(name) }
}
