/// The way to an authority: takes a TimeStampReq there and brings its TimeStampResp back (RFC 3161 §3).
package protocol TimeStampExchange: Sendable {
    /// The bytes of the response, of which nothing has been looked at.
    func response(to request: [UInt8]) throws(TimeStampExchangeFailure) -> [UInt8]
}
