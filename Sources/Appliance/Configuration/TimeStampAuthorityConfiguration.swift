/// One entry of `timeStampAuthorities:`, which has a name and a kind.
package enum TimeStampAuthorityConfiguration: Sendable, Hashable {
    /// `kind: http`: RFC 3161 over HTTP(S).
    case http(HTTPTimeStampAuthority)
    /// `kind: pkcs11` or `kind: software`: an authority of one's own, over a key on a token or a sealed one.
    case local(LocalTimeStampAuthorityConfiguration)

    /// The name that messages and records give to it.
    package var name: String {
        switch self {
        case .http(let authority): authority.name
        case .local(let authority): authority.name
        }
    }

    /// The authority of one's own; nil for one that is asked.
    package var local: LocalTimeStampAuthorityConfiguration? {
        if case .local(let authority) = self { authority } else { nil }
    }

    /// How many there may be.
    private static let maximumCount = 64

    /// The values of `kind`.
    private enum Kind: String, CaseIterable {
        case http
        case pkcs11
        case software
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
        case .pkcs11: self = .local(try LocalTimeStampAuthorityConfiguration(node, isToken: true))
        case .software: self = .local(try LocalTimeStampAuthorityConfiguration(node, isToken: false))
        }
    }
}
