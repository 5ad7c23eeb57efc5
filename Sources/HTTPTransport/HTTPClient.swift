import Synchronization

/// Asks servers over HTTP and HTTPS: the only part of the program that opens a socket.
///
/// Any number of threads may use one; connections stay open for the next request. All requests of a client are under the same
/// rules, so a connection that was opened under others never serves.
package final class HTTPClient: Sendable {
    private let options: HTTPClientOptions
    private let idle = Mutex<[TransferHandle]>([])

    /// How many handles wait for the next request.
    private static let maximumIdle = 16

    /// Nothing is opened before the first request.
    package init(_ options: HTTPClientOptions) { self.options = options }

    /// Asks, and goes where the server sends us if that is allowed.
    ///
    /// Any status is an answer. A GET is sent on for 301, 302, 303, 307 and 308, a POST for 307 and 308 only (RFC 9110 §15.4).
    package func perform(_ request: HTTPRequest) throws(HTTPTransportError) -> HTTPResponse {
        let handle = try takeHandle()
        let response = try follow(request, handle)
        // One that failed may hold a connection in an unknown state: it is closed with it.
        idle.withLock { handles in
            if handles.count < Self.maximumIdle { handles.append(handle) }
        }
        return response
    }

    private func takeHandle() throws(HTTPTransportError) -> TransferHandle {
        if let handle = idle.withLock({ $0.popLast() }) { return handle }
        return try TransferHandle(options)
    }

    private func follow(_ request: HTTPRequest, _ handle: TransferHandle) throws(HTTPTransportError) -> HTTPResponse {
        var address = request.address
        var redirectCount = 0
        var connectionCount = 0
        let deadline = ContinuousClock.now + .milliseconds(options.totalTimeout)
        while true {
            try check(address)
            let remaining = ContinuousClock.now.duration(to: deadline)
            guard remaining > .zero else { throw HTTPTransportError(.timedOut, function: "HTTPClient.perform") }
            let answer = try handle.perform(
                request,
                at: address,
                milliseconds: Int(remaining / .milliseconds(1)),
                sendsCredentials: address.origin == request.address.origin
            )
            connectionCount += answer.connectionCount
            guard let target = try next(answer, request, address) else {
                return Self.response(answer, at: address, connectionCount: connectionCount)
            }
            redirectCount += 1
            guard redirectCount <= options.maximumRedirects else {
                throw HTTPTransportError(.tooManyRedirects, function: "HTTPClient.perform")
            }
            address = target
        }
    }

    private func check(_ address: HTTPAddress) throws(HTTPTransportError) {
        guard !address.isSecure || options.authorities != .none else {
            throw HTTPTransportError(.noAuthorities, function: "HTTPClient.perform")
        }
        guard options.proxy != nil, !options.allowsPrivateAddresses else { return }
        if let literal = NetworkAddress(literal: address.host), !literal.isPublic {
            throw HTTPTransportError(.privateAddress, function: "HTTPClient.perform")
        }
    }

    /// Where to go on; nil where the answer is the last one.
    private func next(
        _ answer: TransferHandle.Answer,
        _ request: HTTPRequest,
        _ address: HTTPAddress
    ) throws(HTTPTransportError) -> HTTPAddress? {
        let isGet: Bool
        switch request.method {
        case .get: isGet = true
        case .post: isGet = false
        }
        switch answer.status {
        case 301, 302, 303: guard isGet else { return nil }
        case 307, 308: break
        default: return nil
        }
        // Not libcurl's own reading of it, into which it writes user and password.
        guard let location = answer.transfer.headers["location"] else { return nil }
        let target: HTTPAddress
        do throws(HTTPTransportError) { target = try HTTPAddress(location, from: address) } catch {
            throw HTTPTransportError(.redirectRefused, function: "HTTPClient.next")
        }
        let isAllowed = target.origin == address.origin || options.mayRedirect(target)
        guard isAllowed, target.isSecure || !address.isSecure else {
            throw HTTPTransportError(.redirectRefused, function: "HTTPClient.next")
        }
        return target
    }

    private static func response(
        _ answer: TransferHandle.Answer,
        at address: HTTPAddress,
        connectionCount: Int
    ) -> HTTPResponse {
        let headers = answer.transfer.headers
        return HTTPResponse(
            status: answer.status,
            body: answer.transfer.body,
            address: address,
            contentType: headers["content-type"].map { text in
                String(text.prefix { $0 != ";" }).filter { $0 != " " }.lowercased()
            },
            entityTag: headers["etag"].flatMap(HTTPRequest.field),
            lastModified: headers["last-modified"].flatMap(HTTPRequest.field),
            retryAfter: headers["retry-after"].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil },
            connectionCount: connectionCount
        )
    }
}
