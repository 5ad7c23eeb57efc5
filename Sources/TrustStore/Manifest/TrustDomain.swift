/// A public-key infrastructure as the law sees it, with its pinned roots.
package struct TrustDomain: Hashable, Sendable {
    /// `icp-brasil`, `gov-br`, or the operator's own.
    package let identifier: String
    package let name: LocalizedName
    package let legalClass: LegalClass
    /// Where the class comes from; nil for an operator's own domain.
    package let law: String?
    /// Whether the pins are trust anchors; false where they serve only to recognise and name the domain.
    package let isAnchor: Bool
    /// Policies below these arcs, in dotted form, belong to the domain: a hint for naming, never a reason to trust.
    package let policyArcs: [String]
    package var pins: [PinnedRoot]

    package init(
        identifier: String,
        name: LocalizedName,
        legalClass: LegalClass,
        law: String?,
        isAnchor: Bool,
        policyArcs: [String],
        pins: [PinnedRoot]
    ) {
        self.identifier = identifier
        self.name = name
        self.legalClass = legalClass
        self.law = law
        self.isAnchor = isAnchor
        self.policyArcs = policyArcs
        self.pins = pins
    }

    /// Whether a certificate policy, in dotted form, stands below one of the domain's arcs.
    package func claims(policy: String) -> Bool {
        policyArcs.contains { policy == $0 || policy.hasPrefix($0 + ".") }
    }

    /// How a certificate's `root` key names a pin: the version, with the domain before it where that is no anchor.
    package func reference(to pin: PinnedRoot) -> String {
        isAnchor ? pin.version : "\(identifier)/\(pin.version)"
    }
}
