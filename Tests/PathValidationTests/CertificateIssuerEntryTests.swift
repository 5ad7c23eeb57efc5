import ASN1
import PKIX
import PathValidation
import TestPKI
import Testing

/// Entries of CRLs that name who issued their certificate (RFC 5280 §5.3.3), which only an indirect CRL may have: a
/// direct one that has them says nothing, neither of the named authority's certificates nor of its own.
@Suite("Entries with certificateIssuer")
struct CertificateIssuerEntryTests {
    private let issuer: TestIdentity
    private let target: TestIdentity
    private let other = TestName.commonName("Other CA")

    init() {
        issuer = Scenario.root.authority("First CA", .rsa1)
        target = issuer.endEntity()
    }

    /// An entry for a serial number, the target's by default, that names an authority or none.
    private func entry(
        _ serialNumber: [UInt8]? = nil,
        of authority: TestName? = nil,
        reason: TestRevocationReason? = nil
    ) -> CRLEntryTemplate {
        CRLEntryTemplate(
            serialNumber: serialNumber ?? target.serialNumber,
            revocationDate: .utc("2024-05-01"),
            reason: reason,
            certificateIssuer: authority
        )
    }

    private func list(_ entries: [CRLEntryTemplate], scope: TestExtension? = nil, number: Int = 1) -> CRLTemplate {
        CRLTemplate(
            thisUpdate: .utc("2024-05-20"),
            nextUpdate: .utc("2024-06-20"),
            number: number,
            entries: entries,
            issuingDistributionPoint: scope
        )
    }

    private func status(_ lists: CRLTemplate...) throws -> CertificateRevocation {
        var scenario = try Scenario(issuer)
        scenario.lists = [
            Scenario.root.crl(CRLTemplate(thisUpdate: .utc("2022-01-02"), nextUpdate: .utc("2032-01-01")))
        ]
        scenario.lists += lists.map { issuer.crl($0) }
        let parameters = PathParameters(time: Scenario.time, revocation: .collect(.current()))
        return try #require(try scenario.validate(target, parameters).path?.revocation.first)
    }

    /// A direct CRL's scopes.
    static let direct: [TestExtension?] = [nil, .issuingDistributionPoint(onlyUserCertificates: true)]

    @Test("A direct CRL whose entries name an authority is not used", arguments: direct)
    func unusable(_ scope: TestExtension?) throws {
        let entries = [
            // Not "not revoked" of the target for a revocation of another authority's certificate.
            [entry(of: other)], [entry([0x55], of: other)],
            // Not "revoked" of the target by an entry that names nobody, or its own authority.
            [entry([0x55], of: other), entry()], [entry(), entry([0x55], of: other)], [entry(of: issuer.name)],
        ]
        for entries in entries {
            let result = try status(list(entries, scope: scope))
            #expect(result.refusal?.code == .crlExtensionCriticalUnknown)
            #expect(result.evidence == nil)
        }
    }

    @Test("A direct CRL whose entries name nobody is used", arguments: direct)
    func usable(_ scope: TestExtension?) throws {
        #expect(try status(list([entry([0x55])], scope: scope)).status == .good)
        let revoked = try status(list([entry([0x55]), entry()], scope: scope))
        #expect(revoked.status == .revoked(at: .utc("2024-05-01"), reason: nil))
    }

    @Test("An indirect CRL says of each authority's certificates what it says of theirs")
    func indirect() throws {
        let scope = TestExtension.issuingDistributionPoint(indirect: true)
        #expect(try status(list([entry(of: other)], scope: scope)).status == .good)
        #expect(try status(list([entry([0x55], of: other), entry()], scope: scope)).status == .good)
        let revoked: CertificateRevocation.Status = .revoked(at: .utc("2024-05-01"), reason: nil)
        #expect(try status(list([entry(), entry([0x55], of: other)], scope: scope)).status == revoked)
        #expect(try status(list([entry([0x55], of: other), entry(of: issuer.name)], scope: scope)).status == revoked)
    }

    @Test("A delta CRL that names an authority neither revokes nor releases")
    func delta() throws {
        func changes(_ entry: CRLEntryTemplate) -> CRLTemplate { list([entry], number: 2).with { $0.deltaBase = 1 } }
        #expect(try status(list([]), changes(entry())).refusal?.code == .certificateRevoked)
        #expect(try status(list([]), changes(entry(of: issuer.name))).status == .good)
        let held = list([entry(reason: .certificateHold)])
        #expect(try status(held, changes(entry(reason: .removeFromCRL))).status == .good)
        let released = try status(held, changes(entry(of: issuer.name, reason: .removeFromCRL)))
        #expect(released.status == .onHold(since: .utc("2024-05-01")))
    }
}
