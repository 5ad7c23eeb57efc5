package import SignatureCreation

/// Answers a TimeStampReq in a file by a TimeStampResp in another: what `lastro timestamp issue --request` does.
package struct AnswerTimeStampRequest: Sendable {
    private let authority: LocalTimeStampAuthority

    package init(authority: LocalTimeStampAuthority) { self.authority = authority }

    /// Writes the response, also where it says that there is no token.
    ///
    /// A file that is there is never replaced; nothing is issued then.
    ///
    /// - Throws: `ApplianceError`; where the request was refused, after the response was written.
    package func run(request: String, output: String) throws(ApplianceError) -> IssuedToken {
        let bytes = try InputFile.read(request)
        let result = try ResultOutput(path: output, protecting: [request], replacing: false)
        let reply = authority.respond(to: bytes[...])
        try result.write(reply.encoding.span.bytes)
        try result.commit()
        do throws(TimeStampRefusal) {
            return IssuedToken(file: request, target: output, try reply.outcome.get(), authority)
        } catch {
            throw ApplianceError(refused: error, subject: request)
        }
    }
}
