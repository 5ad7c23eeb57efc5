/// One question to a server.
package struct HTTPRequest: Sendable {
    /// What is done.
    package enum Method: Sendable {
        /// Gets what is there (RFC 9110 §9.3.1).
        case get
        /// Hands a body over (RFC 9110 §9.3.3).
        case post([UInt8], contentType: String)
    }

    package let address: HTTPAddress
    package let method: Method
    /// In bytes, of the answer's body.
    package let maximumBodySize: Int
    /// The media types that are wanted; nil: any.
    package var accept: String?
    /// The ETag of what is known already: the answer is 304 where it is still the same (RFC 9110 §13.1.2).
    package var ifNoneMatch: String?
    /// The Last-Modified of what is known already (RFC 9110 §13.1.3).
    package var ifModifiedSince: String?

    package init(_ method: Method, _ address: HTTPAddress, maximumBodySize: Int) {
        self.method = method
        self.address = address
        self.maximumBodySize = maximumBodySize
    }

    /// The lines of the header; a value that is not visible ASCII and spaces is left out.
    var headerLines: [String] {
        var lines: [(String, String?)] = [("User-Agent", "lastro"), ("Accept", accept ?? "*/*")]
        switch method {
        case .get: break
        case .post(_, let contentType):
            lines.append(("Content-Type", contentType))
        }
        lines.append(("If-None-Match", ifNoneMatch))
        lines.append(("If-Modified-Since", ifModifiedSince))
        let full = lines.compactMap { name, value in value.flatMap(Self.field).map { "\(name): \($0)" } }
        // libcurl would wait for a leave to go on that few servers give.
        return full + ["Expect:"]
    }

    /// A value that can stand in a header line (RFC 9110 §5.5); nil for any other.
    static func field(_ text: String) -> String? {
        let isPlain = text.utf8.allSatisfy { (0x20...0x7e).contains($0) }
        return isPlain && (1...1_024).contains(text.utf8.count) ? text : nil
    }
}
