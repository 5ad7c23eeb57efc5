import Foundation
import Testing

@testable import ValidationReport

@Suite struct JSONWriterTests {
    private let value = JSONValue.object([
        "b": .array([.integer(-1), .bool(true), .null]), "a": .string("x/\"\\\n\u{1}\u{7f}é"), "á": .object([:]),
    ])

    @Test func `One line has sorted keys and bare solidus`() {
        #expect(
            JSONWriter.write(value, pretty: false)
                == #"{"a":"x/\"\\\n\u0001\u007fé","b":[-1,true,null],"á":{}}"# + "\n"
        )
    }

    @Test func `Foundation reads both forms as the same`() throws {
        let line = try JSONSerialization.jsonObject(with: Data(JSONWriter.write(value, pretty: false).utf8))
        let pretty = try JSONSerialization.jsonObject(with: Data(JSONWriter.write(value, pretty: true).utf8))
        let members = try #require(line as? NSDictionary)
        #expect(members.isEqual(pretty))
        #expect(members["a"] as? String == "x/\"\\\n\u{1}\u{7f}é")
    }
}
