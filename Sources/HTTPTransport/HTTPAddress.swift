import CCurl

/// An address of http or https, read by the very parser that connects to it, so that no two readings of one text can differ.
@safe package struct HTTPAddress: Sendable, Hashable, CustomStringConvertible {
    /// In bytes.
    package static let maximumLength = 2_048

    /// The whole address as it is asked; without user, password and fragment.
    package let text: String
    package let isSecure: Bool
    /// In lower case, without the dot at the end that some write; an IPv6 address in brackets.
    package let host: String
    package let port: Int

    package var description: String { text }

    /// Scheme, host and port: what secrets may be sent to.
    var origin: String { (isSecure ? "https://" : "http://") + host + ":\(port)" }

    /// Throws `malformedAddress` for anything that is not a plain address of http or https.
    package init(_ text: String) throws(HTTPTransportError) { try self.init(text, from: nil) }

    /// What a text means where it is found at an address (RFC 3986 §5).
    init(_ text: String, from base: HTTPAddress?) throws(HTTPTransportError) {
        // Visible ASCII: libcurl's parser would pass over what comes behind a NUL.
        guard text.utf8.count <= Self.maximumLength, text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
            throw Self.malformed("HTTPAddress.init", CURLUE_OK)
        }
        guard let url = unsafe curl_url() else { throw HTTPTransportError(.unavailable, function: "curl_url") }
        defer { unsafe curl_url_cleanup(url) }
        // libcurl would pass over a third slash.
        guard text.split(separator: "://", maxSplits: 1).dropFirst().first?.hasPrefix("/") != true else {
            throw Self.malformed("HTTPAddress.init", CURLUE_OK)
        }
        let flags = UInt32(CURLU_DISALLOW_USER)
        if let base, unsafe curl_url_set(url, CURLUPART_URL, base.text, flags) != CURLUE_OK {
            throw Self.malformed("curl_url_set", CURLUE_OK)
        }
        let status = unsafe curl_url_set(url, CURLUPART_URL, text, flags)
        guard status == CURLUE_OK else { throw Self.malformed("curl_url_set", status) }
        guard unsafe curl_url_set(url, CURLUPART_FRAGMENT, nil, 0) == CURLUE_OK else {
            throw Self.malformed("curl_url_set", status)
        }
        switch try unsafe Self.part(url, CURLUPART_SCHEME).lowercased() {
        case "http": isSecure = false
        case "https": isSecure = true
        default: throw Self.malformed("HTTPAddress.init", CURLUE_UNSUPPORTED_SCHEME)
        }
        let named = try unsafe Self.part(url, CURLUPART_HOST).lowercased()
        host = named.hasSuffix(".") ? String(named.dropLast()) : named
        guard !host.isEmpty, let port = try Int(unsafe Self.part(url, CURLUPART_PORT, UInt32(CURLU_DEFAULT_PORT)))
        else {
            throw Self.malformed("HTTPAddress.init", CURLUE_BAD_PORT_NUMBER)
        }
        self.port = port
        self.text = try unsafe Self.part(url, CURLUPART_URL)
    }

    private static func part(
        _ url: OpaquePointer,
        _ part: CURLUPart,
        _ flags: UInt32 = 0
    ) throws(HTTPTransportError) -> String {
        var value: UnsafeMutablePointer<CChar>?
        let status = unsafe lastro_curl_url_get(url, part, &value, flags)
        guard status == CURLUE_OK, let value = unsafe value else { throw malformed("curl_url_get", status) }
        defer { unsafe curl_free(value) }
        return unsafe String(cString: value)
    }

    private static func malformed(_ function: String, _ status: CURLUcode) -> HTTPTransportError {
        HTTPTransportError(.malformedAddress, function: function, status: status.rawValue)
    }
}
