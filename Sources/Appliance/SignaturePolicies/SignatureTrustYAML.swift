import ASN1
import Foundation
import SignaturePolicy

/// Reads the conditions of trust of a policy out of our own form.
enum SignatureTrustYAML {
    /// Null: any chain that the validation policy accepts.
    static func signer(_ node: StrictNode) throws(ApplianceError) -> SigningCertTrustCondition? {
        guard let node = node.present else { return nil }
        let fields = try node.fields("anchors", "revocation")
        return SigningCertTrustCondition(
            signerTrustTrees: try anchors(fields["anchors"]),
            signerRevReq: try revocation(fields["revocation"])
        )
    }

    /// Null: any chain that the validation policy accepts.
    static func timeStamp(_ node: StrictNode) throws(ApplianceError) -> TimestampTrustCondition? {
        guard let node = node.present else { return nil }
        let fields = try node.fields("anchors", "revocation")
        let anchorList = try fields["anchors"].present
        let means = try fields["revocation"].present
        return TimestampTrustCondition(
            ttsCertificateTrustTrees: try anchorList.map { list throws(ApplianceError) in try anchors(list) },
            ttsRevReq: try means.map { means throws(ApplianceError) in try revocation(means) }
        )
    }

    private static func anchors(_ node: StrictNode) throws(ApplianceError) -> [CertificateTrustPoint] {
        var points: [CertificateTrustPoint] = []
        for item in try node.items(limit: 200) {
            let fields = try item.fields("sha256", "name", "path-length", "certificate-policies")
            let digest = try fields["sha256"].octets()
            guard digest.count == 32 else { throw item.wrong("has not a SHA-256 of 32 octets") }
            points.append(
                CertificateTrustPoint(
                    sha256: digest,
                    name: try fields["name"].text(),
                    pathLenConstraint: try fields["path-length"].present?.count(),
                    acceptablePolicySet: try certificatePolicies(fields["certificate-policies"])
                )
            )
        }
        return points
    }

    /// Identifiers, or runs of them that differ in the last arc: `2.16.76.1.2.3.1..100`.
    private static func certificatePolicies(_ node: StrictNode) throws(ApplianceError) -> Set<ObjectIdentifier> {
        var policies: Set<ObjectIdentifier> = []
        for item in try node.items() {
            let text = try item.text()
            guard let dots = text.range(of: "..") else {
                policies.insert(try item.objectIdentifier())
                continue
            }
            let arcs = text[..<dots.lowerBound].split(separator: ".")
            guard arcs.count > 2, let first = arcs.last.flatMap({ Int($0) }), let last = Int(text[dots.upperBound...]),
                first <= last, last - first < 10_000
            else { throw item.wrong("must be an identifier or a run of up to 10,000, such as 1.2.3.1..9") }
            let prefix = arcs.dropLast().joined(separator: ".")
            for number in first...last {
                guard let policy = ObjectIdentifier(dotted: "\(prefix).\(number)") else {
                    throw item.wrong("must be an object identifier")
                }
                policies.insert(policy)
            }
        }
        return policies
    }

    private static func revocation(_ node: StrictNode) throws(ApplianceError) -> CertRevReq {
        let fields = try node.fields("end-certificate", "ca-certificates")
        return CertRevReq(
            endCertRevReq: try fields["end-certificate"].choice(EnuRevReq.self),
            caCerts: try fields["ca-certificates"].choice(EnuRevReq.self)
        )
    }
}
