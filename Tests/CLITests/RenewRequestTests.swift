import Foundation
import Testing

/// `lastro renew` with authorities over HTTP.
@Suite("lastro renew over HTTP")
struct RenewRequestTests {
    private static func renew(_ site: AuthoritySite) throws -> Workshop.Outcome {
        try site.workshop.run("lastro renew --archive arquivo --config lastro.yaml --anchor root.pem --json")
    }

    private static func messages(_ outcome: Workshop.Outcome) -> String {
        String(decoding: outcome.messages + outcome.output, as: UTF8.self)
    }

    @Test("What waits is sealed by the first authority that tells the truth; its record verifies alone")
    func seal() throws {
        let site = try AuthoritySite()
        try site.document("um.txt", "um")
        try site.document("dois.txt", "dois")
        let made = try site.workshop.run(
            "lastro archive init arquivo && lastro archive add um.txt dois.txt --archive arquivo"
        )
        #expect(made.status == 0, "\(Self.messages(made))")
        try site.configure([("mentira", "garbage", "")])
        let failed = try Self.renew(site)
        #expect(failed.status == 69, "\(Self.messages(failed))")
        #expect(site.log == ["garbage"])
        try site.configure([("mentira", "garbage", ""), ("verdade", "good", "")])
        let sealed = try Self.renew(site)
        #expect(sealed.status == 0, "\(Self.messages(sealed))")
        #expect(site.log == ["garbage", "garbage", "good"])
        // Nothing is left, so nobody is asked.
        #expect(try Self.renew(site).status == 0)
        #expect(site.log.count == 3)
        let exported = try site.workshop.run(
            "lastro evidence export $(sha256sum um.txt | cut -d ' ' -f 1) --archive arquivo --output um.ers"
        )
        #expect(exported.status == 0, "\(Self.messages(exported))")
        let verified = try site.workshop.run(
            "python3 $PACKAGE/Tests/EvidenceRecordsTests/verify_record.py um.ers um.txt"
        )
        #expect(verified.status == 0, "\(Self.messages(verified))")
    }

    @Test("Without an authority in the configuration nothing is done") func unconfigured() throws {
        let site = try AuthoritySite()
        try site.document("lastro.yaml", "timeStampAuthorities: []")
        #expect(try site.workshop.run("lastro archive init arquivo").status == 0)
        #expect(try Self.renew(site).status == 78)
    }
}
