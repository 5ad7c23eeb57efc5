import HTTPTransport
import Testing
import TimeStampClient
import ValidationReport

@testable import Appliance

/// Every reason for which nothing was fetched or no token is used has a text in both languages.
@Suite struct TimeStampReasonTests {
    private static let codes =
        AuthorityRefusal.allCases.map(\.rawValue) + HTTPTransportError.Code.allCases.map(\.rawValue)
        + FetchRefusal.Code.allCases.map(\.rawValue) + LocalRefusalText.reasons + [
            "http-status-503", "tst-eku-missing", "xcv-chain-not-found",
        ]

    @Test("Each code has two texts that differ, end without full stop and name no value", arguments: codes)
    func text(code: String) throws {
        let text = try #require(FetchRefusal.text(code))
        #expect(text.portuguese != text.english)
        for one in [text.portuguese, text.english] {
            #expect(!one.isEmpty && !one.hasSuffix(".") && !one.contains("{") && !one.contains("["))
        }
        let isPlain = code.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d }
        #expect(isPlain)
    }

    @Test("No two reasons share a code") func unique() {
        #expect(Set(Self.codes).count == Self.codes.count)
    }

    @Test("A code that nobody gives has no text") func unknown() {
        #expect(FetchRefusal.text("nobody-says-so") == nil)
    }
}
