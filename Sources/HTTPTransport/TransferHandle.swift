import CCurl
import LibCrypto

/// One `CURL *` with the connections that it keeps open, set up once; one thread at a time uses it.
@safe final class TransferHandle: @unchecked Sendable {  // HTTPClient lends it to one caller at a time
    private let pointer: UnsafeMutableRawPointer
    private let options: HTTPClientOptions
    private let credentials: SecretBytes?

    private static let isReady: Bool = {
        // Before libcurl, which would have libcrypto read the file that OPENSSL_CONF names.
        guard (try? LibraryContext.prepare()) != nil else { return false }
        return curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
    }()

    init(_ options: HTTPClientOptions) throws(HTTPTransportError) {
        guard Self.isReady, let pointer = unsafe curl_easy_init() else {
            throw HTTPTransportError(.unavailable, function: "curl_easy_init")
        }
        do throws(HTTPTransportError) {
            credentials =
                if let path = options.credentials { try SecretBytes(path: path) } else { nil }
        } catch {
            unsafe curl_easy_cleanup(pointer)
            throw error
        }
        unsafe self.pointer = pointer
        self.options = options
        // From here on `deinit` gives the handle back.
        try setUp()
    }

    deinit { unsafe curl_easy_cleanup(pointer) }

    /// What one question is answered with, whatever the status.
    struct Answer {
        let status: Int
        let transfer: Transfer
        let connectionCount: Int
    }

    /// Asks once and follows nothing; `milliseconds` are for all of it.
    func perform(
        _ request: HTTPRequest,
        at address: HTTPAddress,
        milliseconds: Int,
        sendsCredentials: Bool
    ) throws(HTTPTransportError) -> Answer {
        let transfer = Transfer(
            maximumBodySize: request.maximumBodySize,
            allowsPrivateAddresses: options.allowsPrivateAddresses || options.proxy != nil
        )
        var list: UnsafeMutablePointer<curl_slist>?
        defer { unsafe curl_slist_free_all(list) }
        for line in request.headerLines {
            guard let longer = unsafe curl_slist_append(list, line) else {
                throw HTTPTransportError(.unavailable, function: "curl_slist_append")
            }
            unsafe list = longer
        }
        try unsafe HTTPTransportError.check(
            lastro_curl_set_list(pointer, CURLOPT_HTTPHEADER, list),
            "CURLOPT_HTTPHEADER"
        )
        try set(CURLOPT_URL, address.text)
        try set(CURLOPT_TIMEOUT_MS, max(1, milliseconds))
        try set(CURLOPT_CONNECTTIMEOUT_MS, max(1, min(options.connectTimeout, milliseconds)))
        try unsafe HTTPTransportError.check(
            lastro_curl_set_offset(pointer, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(max(1, request.maximumBodySize))),
            "CURLOPT_MAXFILESIZE_LARGE"
        )
        try set(request.method)
        try setCredentials(sendsCredentials)
        let state = unsafe Unmanaged.passUnretained(transfer).toOpaque()
        for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA] {
            try unsafe HTTPTransportError.check(lastro_curl_set_pointer(pointer, option, state), "CURLOPT_WRITEDATA")
        }
        // Nothing that ends with this call is left behind in the handle.
        defer {
            for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA] {
                _ = unsafe lastro_curl_set_pointer(pointer, option, nil)
            }
            _ = unsafe lastro_curl_set_list(pointer, CURLOPT_HTTPHEADER, nil)
        }
        let status = withExtendedLifetime(transfer) { unsafe lastro_curl_perform(pointer) }
        guard status == CURLE_OK else {
            if transfer.isTooLarge { throw HTTPTransportError(.tooLarge, function: "Transfer.append") }
            if transfer.isAddressRefused { throw HTTPTransportError(.privateAddress, function: "Transfer.open") }
            throw HTTPTransportError(transfer: status)
        }
        return Answer(
            status: number(CURLINFO_RESPONSE_CODE),
            transfer: transfer,
            connectionCount: number(CURLINFO_NUM_CONNECTS)
        )
    }

    private func setUp() throws(HTTPTransportError) {
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_PROTOCOLS_STR, "http,https")
        try set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
        try set(CURLOPT_FOLLOWLOCATION, 0)
        try set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        try set(CURLOPT_NETRC, 0)
        // Empty texts: what the environment says of proxies does not count.
        try set(CURLOPT_PROXY, options.proxy?.text ?? "")
        try set(CURLOPT_NOPROXY, "")
        try set(CURLOPT_MAXCONNECTS, 8)
        try set(CURLOPT_TCP_KEEPALIVE, 1)
        try setUpTLS()
        try setUpFunctions()
    }

    private func setUpTLS() throws(HTTPTransportError) {
        try set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        // Debian builds a bundle and a folder of the machine into libcurl: neither counts unless it was asked for.
        for option in [CURLOPT_CAINFO, CURLOPT_CAPATH, CURLOPT_PROXY_CAINFO, CURLOPT_PROXY_CAPATH] {
            try unsafe HTTPTransportError.check(lastro_curl_set_text(pointer, option, nil), "CURLOPT_CAINFO")
        }
        switch options.authorities {
        case .none: break
        case .certificates(let bytes):
            for option in [CURLOPT_CAINFO_BLOB, CURLOPT_PROXY_CAINFO_BLOB] {
                let status = unsafe bytes.withUnsafeBytes {
                    unsafe lastro_curl_set_blob(pointer, option, $0.baseAddress, $0.count)
                }
                try HTTPTransportError.check(status, "CURLOPT_CAINFO_BLOB")
            }
        case .system:
            for option in [CURLOPT_CAINFO, CURLOPT_PROXY_CAINFO] {
                try set(option, "/etc/ssl/certs/ca-certificates.crt")
            }
        }
        guard let client = options.clientCertificate else { return }
        try set(CURLOPT_SSLCERT, client.certificate)
        try set(CURLOPT_SSLKEY, client.key)
        guard let passphrase = client.passphrase else {
            // Without one OpenSSL would ask for it on the terminal.
            return try set(CURLOPT_KEYPASSWD, "")
        }
        let status = unsafe passphrase.withTerminatedString { text in
            unsafe lastro_curl_set_text(pointer, CURLOPT_KEYPASSWD, text)
        }
        try HTTPTransportError.check(status, "CURLOPT_KEYPASSWD")
    }

    private func setUpFunctions() throws(HTTPTransportError) {
        let body: lastro_curl_sink = { bytes, size, count, state in
            guard let state = unsafe state, let bytes = unsafe bytes, size == 1 else { return 0 }
            let transfer = unsafe Unmanaged<Transfer>.fromOpaque(state).takeUnretainedValue()
            return unsafe transfer.append(UnsafeRawBufferPointer(start: bytes, count: count)) ? count : 0
        }
        let header: lastro_curl_sink = { bytes, size, count, state in
            guard let state = unsafe state, let bytes = unsafe bytes, size == 1 else { return 0 }
            let transfer = unsafe Unmanaged<Transfer>.fromOpaque(state).takeUnretainedValue()
            return unsafe transfer.appendHeader(UnsafeRawBufferPointer(start: bytes, count: count)) ? count : 0
        }
        let opener: lastro_curl_opener = { state, _, address in
            guard let state = unsafe state, let address = unsafe address else { return -1 }
            return unsafe Unmanaged<Transfer>.fromOpaque(state).takeUnretainedValue().open(address)
        }
        try unsafe HTTPTransportError.check(
            lastro_curl_set_sink(pointer, CURLOPT_WRITEFUNCTION, body),
            "CURLOPT_WRITEFUNCTION"
        )
        try unsafe HTTPTransportError.check(
            lastro_curl_set_sink(pointer, CURLOPT_HEADERFUNCTION, header),
            "CURLOPT_HEADERFUNCTION"
        )
        try unsafe HTTPTransportError.check(lastro_curl_set_opener(pointer, opener), "CURLOPT_OPENSOCKETFUNCTION")
    }

    private func set(_ method: HTTPRequest.Method) throws(HTTPTransportError) {
        switch method {
        case .get:
            try set(CURLOPT_HTTPGET, 1)
        case .post(let body, _):
            try set(CURLOPT_POST, 1)
            // The size first: the copy is made by it.
            try unsafe HTTPTransportError.check(
                lastro_curl_set_offset(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)),
                "CURLOPT_POSTFIELDSIZE_LARGE"
            )
            var copied = body
            let status = unsafe copied.withUnsafeMutableBytes {
                unsafe lastro_curl_set_pointer(pointer, CURLOPT_COPYPOSTFIELDS, $0.baseAddress)
            }
            try HTTPTransportError.check(status, "CURLOPT_COPYPOSTFIELDS")
        }
    }

    private func setCredentials(_ areSent: Bool) throws(HTTPTransportError) {
        guard areSent, let credentials else {
            for option in [CURLOPT_USERNAME, CURLOPT_PASSWORD] {
                try unsafe HTTPTransportError.check(lastro_curl_set_text(pointer, option, nil), "CURLOPT_USERNAME")
            }
            return
        }
        try set(CURLOPT_HTTPAUTH, lastro_curl_auth_basic())
        try unsafe credentials.withParts { user, password throws(HTTPTransportError) in
            guard let user = unsafe user, let password = unsafe password else {
                throw HTTPTransportError(.secret, function: "SecretBytes.withParts")
            }
            try unsafe HTTPTransportError.check(
                lastro_curl_set_text(pointer, CURLOPT_USERNAME, user),
                "CURLOPT_USERNAME"
            )
            try unsafe HTTPTransportError.check(
                lastro_curl_set_text(pointer, CURLOPT_PASSWORD, password),
                "CURLOPT_PASSWORD"
            )
        }
    }

    private func set(_ option: CURLoption, _ value: Int) throws(HTTPTransportError) {
        try unsafe HTTPTransportError.check(lastro_curl_set_long(pointer, option, value), "curl_easy_setopt")
    }

    private func set(_ option: CURLoption, _ value: String) throws(HTTPTransportError) {
        try unsafe HTTPTransportError.check(lastro_curl_set_text(pointer, option, value), "curl_easy_setopt")
    }

    private func number(_ info: CURLINFO) -> Int {
        var value = 0
        return unsafe lastro_curl_get_long(pointer, info, &value) == CURLE_OK ? value : 0
    }
}
