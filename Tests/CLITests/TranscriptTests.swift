import Foundation
import Testing

@Suite("Transcripts of the command line")
struct TranscriptTests {
    @Test("A session prints what its transcript says", arguments: try Transcript.all)
    func session(transcript: Transcript) throws {
        let workshop = try Workshop()
        for step in transcript.steps {
            let outcome = try workshop.run(step.command)
            let place = "\(transcript.name).txt:\(step.line)"
            let output = String(decoding: outcome.output, as: UTF8.self)
            let messages = String(decoding: outcome.messages, as: UTF8.self)
            #expect(outcome.status == step.status, "\(place): \(step.command)\n\(messages)")
            let isOutputExpected = LinePattern.matches(lines(output), step.output[...])
            #expect(isOutputExpected, "\(place): standard output was\n\(output)")
            let areMessagesExpected = LinePattern.matches(lines(messages), step.messages[...])
            #expect(areMessagesExpected, "\(place): standard error was\n\(messages)")
        }
    }

    private func lines(_ text: String) -> ArraySlice<Substring> {
        guard !text.isEmpty else { return [] }
        let body = text.hasSuffix("\n") ? text.dropLast() : Substring(text)
        return body.split(separator: "\n", omittingEmptySubsequences: false)[...]
    }
}
