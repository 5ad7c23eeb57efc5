import CCurl

/// Why there is no answer of a server; bears no secret, no body and no header.
///
/// Two are equal where their codes are.
package struct HTTPTransportError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The text is no address of http or https that may be asked.
        case malformedAddress = "address-malformed"
        /// The host's address is one of the own machine or network, or none that anybody on the Internet has.
        case privateAddress = "address-private"
        /// The server sends us to a host that may not be asked, or from https to http.
        case redirectRefused = "redirect-refused"
        /// The server sends us on and on.
        case tooManyRedirects = "redirects-too-many"
        /// https, and nobody said whose certificates are trusted.
        case noAuthorities = "tls-authorities-missing"
        /// The server's certificate or its proof of possession does not verify, or no secure connection comes about.
        case insecure = "tls-failed"
        /// The client's certificate or key cannot be used.
        case clientCertificate = "tls-client-certificate"
        /// A file with a secret cannot be read, is open to everybody, or does not hold what it should.
        case secret = "secret-unusable"
        /// The name has no address.
        case unresolved = "host-unknown"
        /// Nobody answers at the address.
        case unreachable = "connection-failed"
        /// No answer in time.
        case timedOut = "timed-out"
        /// The body or the header is larger than what was allowed.
        case tooLarge = "answer-too-large"
        /// The connection broke, or what came is not HTTP.
        case broken = "answer-broken"
        /// libcurl or libcrypto could not be set up.
        case unavailable = "transport-unavailable"
    }

    package let code: Code
    /// The C function that said so, or the Swift function that refused.
    package let function: String
    /// libcurl's own number; 0 where it was not asked.
    package let status: UInt32

    package init(_ code: Code, function: String, status: UInt32 = 0) {
        self.code = code
        self.function = function
        self.status = status
    }

    package static func == (one: HTTPTransportError, other: HTTPTransportError) -> Bool { one.code == other.code }
    package func hash(into hasher: inout Hasher) { hasher.combine(code) }

    package var description: String {
        status == 0 ? "\(code.rawValue) (\(function))" : "\(code.rawValue) (\(function): \(status))"
    }

    /// Throws unless a call that sets something up was successful.
    static func check(_ status: CURLcode, _ function: String) throws(HTTPTransportError) {
        guard status == CURLE_OK else {
            throw HTTPTransportError(.unavailable, function: function, status: status.rawValue)
        }
    }

    /// Translates what a transfer ended with.
    init(transfer status: CURLcode) {
        self.init(Self.code(of: status), function: "curl_easy_perform", status: status.rawValue)
    }

    private static func code(of status: CURLcode) -> Code {
        switch status {
        case CURLE_URL_MALFORMAT: .malformedAddress
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .unresolved
        case CURLE_COULDNT_CONNECT, CURLE_INTERFACE_FAILED, CURLE_PROXY: .unreachable
        case CURLE_OPERATION_TIMEDOUT: .timedOut
        // The second is said of a header line beyond the bound of libcurl itself.
        case CURLE_FILESIZE_EXCEEDED, CURLE_OUT_OF_MEMORY: .tooLarge
        case CURLE_SSL_CERTPROBLEM: .clientCertificate
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR,
            CURLE_SSL_CACERT_BADFILE, CURLE_USE_SSL_FAILED, CURLE_SSL_PINNEDPUBKEYNOTMATCH,
            CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_ENGINE_NOTFOUND,
            CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_CLIENTCERT:
            .insecure
        case CURLE_FAILED_INIT: .unavailable
        default: .broken
        }
    }
}
