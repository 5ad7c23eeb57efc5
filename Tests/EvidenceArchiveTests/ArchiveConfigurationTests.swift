import EvidenceArchive
import Foundation
import Testing

@Suite struct ArchiveConfigurationTests {
    private static let text = """
        format: 1
        identity: "00112233445566778899aabbccddeeff"
        created: 2026-01-31T12:00:00Z
        digests: [sha256, sha512]
        audit:
          origin: lastro/00112233445566778899aabbccddeeff
          keys: [key]
        tiers: {hot: 180d}
        packSize: 1048576

        """

    @Test("What is written is read back")
    func roundTrip() throws {
        let configuration = try ArchiveConfiguration(decoding: Array(Self.text.utf8))
        #expect(configuration.hotDays == 180)
        #expect(configuration.packSize == 1 << 20)
        #expect(configuration.auditKeys == ["key"])
        #expect(try ArchiveConfiguration(decoding: configuration.bytes) == configuration)
        #expect(configuration.auditSigners.isEmpty)
        var signed = configuration
        signed.auditSigners = ["one", "two"]
        #expect(try ArchiveConfiguration(decoding: signed.bytes) == signed)
    }

    @Test(
        "Unknown, missing, doubled and wrong values are refused",
        arguments: [
            ("packSize: 1048576", "packSize: 5"), ("180d", "180"), ("180d", "-1d"), ("hot:", "cold:"),
            ("format: 1", "format: one"), ("format: 1", "format: 0"), ("sha512]", "md5]"), ("keys: [key]", "keys: []"),
            ("keys: [key]", "keys: [key]\n  signers: key"), ("keys: [key]", "keys: [key]\n  signer: [key]"),
            ("packSize: 1048576", "packSize: 1048576\npackSize: 1048576"), ("packSize", "pack"), ("0011", "001X"),
            ("created: 2026-01-31T12:00:00Z", "created: today"), ("origin: lastro/", "origin: other/"),
        ]
    )
    func strict(part: String, replacement: String) {
        let text = Self.text.replacingOccurrences(of: part, with: replacement)
        #expect(throws: ArchiveError(.configurationInvalid)) { try ArchiveConfiguration(decoding: Array(text.utf8)) }
    }

    @Test("A newer format is refused with its number, whatever else the file has")
    func newer() throws {
        let text = "format: 2\nshape: round\n"
        let error = #expect(throws: ArchiveError.self) { try ArchiveConfiguration(decoding: Array(text.utf8)) }
        #expect(error?.code == .formatNewer)
        #expect(error?.detail.contains("format 2") == true)
    }

    @Test("Migration steps run in order; a missing one is an error")
    func migrations() throws {
        let steps = [4, 2, 3].map { FormatMigration(from: $0) { _ in } }
        #expect(try FormatMigration.chain(from: 2, to: 5, of: steps).map(\.format) == [2, 3, 4])
        #expect(try FormatMigration.chain(from: 5, to: 5, of: steps).isEmpty)
        #expect(throws: ArchiveError(.formatUnknown)) { try FormatMigration.chain(from: 1, to: 5, of: steps) }
        #expect(throws: ArchiveError(.formatNewer)) { try FormatMigration.chain(from: 6, to: 5, of: steps) }
    }
}
