import HTTPTransport
import TimeStampClient

/// The time-stamp protocol over HTTP (RFC 3161 §3.4).
struct HTTPTimeStampExchange: TimeStampExchange {
    /// In bytes: a token with all certificates and CRLs that an authority may put in.
    private static let maximumResponseSize = 1 << 20

    private let client: HTTPClient
    private let address: HTTPAddress

    init(_ authority: HTTPTimeStampAuthority, options: HTTPClientOptions) throws(ApplianceError) {
        var options = options
        options.credentials = authority.credentials
        client = HTTPClient(options)
        address = try HTTPAddress(configured: authority.url)
    }

    func response(to request: [UInt8]) throws(TimeStampExchangeFailure) -> [UInt8] {
        var question = HTTPRequest(
            .post(request, contentType: "application/timestamp-query"),
            address,
            maximumBodySize: Self.maximumResponseSize
        )
        question.accept = "application/timestamp-reply"
        let answer: HTTPResponse
        do throws(HTTPTransportError) { answer = try client.perform(question) } catch {
            throw TimeStampExchangeFailure(reason: error.code.rawValue, isTransient: error.isTransient)
        }
        guard answer.status == 200 else {
            throw TimeStampExchangeFailure(
                reason: "http-status-\(answer.status)",
                isTransient: answer.status == 408 || answer.status == 429 || answer.status >= 500,
                retryAfter: answer.retryAfter
            )
        }
        return answer.body
    }
}
