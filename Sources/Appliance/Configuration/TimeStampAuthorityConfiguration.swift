/// One entry of `timeStampAuthorities:`, which has a name and a kind.
package enum TimeStampAuthorityConfiguration: Sendable, Hashable {
    /// `kind: http`: RFC 3161 over HTTP(S).
    case http(HTTPTimeStampAuthority)

    /// The name that messages and records give to it.
    package var name: String {
        switch self {
        case .http(let authority): authority.name
        }
    }

    /// How many there may be.
    private static let maximumCount = 64

    /// The values of `kind`.
    private enum Kind: String, CaseIterable {
        case http
    }

    static func list(_ node: StrictNode?) throws(ApplianceError) -> [TimeStampAuthorityConfiguration] {
        guard let node else { return [] }
        var list: [TimeStampAuthorityConfiguration] = []
        for item in try node.items(limit: maximumCount) {
            let authority = try TimeStampAuthorityConfiguration(item)
            guard !list.contains(where: { $0.name == authority.name }) else {
                throw item.wrong("has the name '\(authority.name)' of another one")
            }
            list.append(authority)
        }
        return list
    }

    private init(_ node: StrictNode) throws(ApplianceError) {
        guard let kind = node.value(of: "kind") else { throw node.wrong("lacks kind") }
        switch try kind.choice(Kind.self) {
        case .http: self = .http(try HTTPTimeStampAuthority(node))
        }
    }
}
