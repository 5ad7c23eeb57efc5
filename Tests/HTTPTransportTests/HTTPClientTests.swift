import Foundation
import TestSupport
import Testing

@testable import HTTPTransport

@Suite struct HTTPClientTests {
    private static func options(_ change: (inout HTTPClientOptions) -> Void = { _ in }) -> HTTPClientOptions {
        var options = HTTPClientOptions()
        options.allowsPrivateAddresses = true
        change(&options)
        return options
    }

    private static func get(
        _ text: String,
        limit: Int = 10_000,
        _ options: HTTPClientOptions = options()
    ) throws -> HTTPResponse {
        try HTTPClient(options).perform(HTTPRequest(.get, HTTPAddress(text), maximumBodySize: limit))
    }

    private struct Echo: Decodable {
        let method: String
        let path: String
        let body: String
        let headers: [String: String]
    }

    private static func echo(_ response: HTTPResponse) throws -> Echo {
        try JSONDecoder().decode(Echo.self, from: Data(response.body))
    }

    @Test("A request arrives as it was made") func post() throws {
        let server = try LoopbackServer("web_server.py")
        let request = HTTPRequest(
            .post([0, 1, 0xff, 0], contentType: "application/timestamp-query"),
            try HTTPAddress(server.address("echo")),
            maximumBodySize: 10_000
        )
        let response = try HTTPClient(Self.options()).perform(request)
        #expect(response.status == 200)
        #expect(response.contentType == "application/json")
        let echo = try Self.echo(response)
        #expect(echo.method == "POST")
        #expect(echo.body == "0001ff00")
        #expect(echo.headers["content-type"] == "application/timestamp-query")
        #expect(echo.headers["expect"] == nil)
        #expect(echo.headers["authorization"] == nil)
    }

    @Test("Connections serve again; a POST after a GET and a GET after a POST are what they say") func reuse() throws {
        let server = try LoopbackServer("web_server.py")
        let client = HTTPClient(Self.options())
        let address = try HTTPAddress(server.address("echo"))
        let get = HTTPRequest(.get, address, maximumBodySize: 10_000)
        let post = HTTPRequest(.post([1], contentType: "a/b"), address, maximumBodySize: 10_000)
        let responses = try [get, post, get].map { try client.perform($0) }
        #expect(responses.map(\.connectionCount) == [1, 0, 0])
        #expect(try responses.map { try Self.echo($0).method } == ["GET", "POST", "GET"])
        #expect(try responses.map { try Self.echo($0).body } == ["", "01", ""])
    }

    @Test("Threads share a client") func threads() async throws {
        let server = try LoopbackServer("web_server.py")
        let client = HTTPClient(Self.options())
        let address = try HTTPAddress(server.address("bytes?count=5000"))
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    try client.perform(HTTPRequest(.get, address, maximumBodySize: 5_000)).body.count
                }
            }
            for try await count in group { #expect(count == 5_000) }
        }
    }

    @Test(
        "A body above the limit is refused, announced or not; one at the limit is not",
        arguments: ["bytes", "chunked"]
    )
    func limit(kind: String) throws {
        let server = try LoopbackServer("web_server.py")
        let address = server.address("\(kind)?count=50000")
        #expect(try Self.get(address, limit: 50_000).body.count == 50_000)
        #expect(throws: HTTPTransportError(.tooLarge, function: "")) { try Self.get(address, limit: 49_999) }
    }

    @Test(
        "What is no answer is named",
        arguments: [
            ("garbage", HTTPTransportError.Code.broken), ("truncated", .broken), ("hangup", .broken),
            ("headers", .tooLarge), ("header", .tooLarge),
        ]
    )
    func broken(path: String, code: HTTPTransportError.Code) throws {
        let server = try LoopbackServer("web_server.py")
        #expect(throws: HTTPTransportError(code, function: "")) { try Self.get(server.address(path)) }
    }

    @Test("A silent server is left after the time that was given") func timeout() throws {
        let server = try LoopbackServer("web_server.py")
        #expect(throws: HTTPTransportError(.timedOut, function: "")) {
            try Self.get(server.address("silent"), Self.options { $0.totalTimeout = 150 })
        }
    }

    @Test("Nobody at a port, and a name that nobody has") func nobody() throws {
        #expect(throws: HTTPTransportError(.unreachable, function: "")) {
            try Self.get("http://127.0.0.1:\(LoopbackServer.deadPort())/")
        }
        #expect(throws: HTTPTransportError(.unresolved, function: "")) {
            try Self.get("http://nobody.invalid/", Self.options { $0.connectTimeout = 2_000 })
        }
    }

    @Test("Statuses and what goes with them are told") func statuses() throws {
        let server = try LoopbackServer("web_server.py")
        let busy = try Self.get(server.address("busy"))
        #expect(busy.status == 503)
        #expect(busy.retryAfter == 120)
        #expect(try Self.get(server.address("nowhere")).status == 404)
    }

    @Test("What did not change is not sent again") func conditional() throws {
        let server = try LoopbackServer("web_server.py")
        let client = HTTPClient(Self.options())
        var request = HTTPRequest(.get, try HTTPAddress(server.address("conditional")), maximumBodySize: 100)
        let first = try client.perform(request)
        #expect(first.status == 200)
        #expect(first.body == Array("content".utf8))
        request.ifNoneMatch = first.entityTag
        request.ifModifiedSince = first.lastModified
        let second = try client.perform(request)
        #expect(second.status == 304)
        #expect(second.body.isEmpty)
    }

    @Test("A header value that breaks lines is never sent")
    func headerInjection() throws {
        let server = try LoopbackServer("web_server.py")
        var request = HTTPRequest(.get, try HTTPAddress(server.address("echo")), maximumBodySize: 10_000)
        request.ifNoneMatch = "\"x\"\r\nAuthorization: Basic abc"
        let echo = try Self.echo(HTTPClient(Self.options()).perform(request))
        #expect(echo.headers["if-none-match"] == nil)
        #expect(echo.headers["authorization"] == nil)
    }

    @Test("The own machine is refused by whatever name, unless it is allowed", arguments: ["127.0.0.1", "localhost"])
    func privateAddress(host: String) throws {
        let server = try LoopbackServer("web_server.py")
        let address = server.address("echo", host: host)
        #expect(throws: HTTPTransportError(.privateAddress, function: "")) {
            try Self.get(address, Self.options { $0.allowsPrivateAddresses = false })
        }
        #expect(try Self.get(address).status == 200)
    }

    @Test("Secrets go to the host that they are meant for alone; a file that everybody reads is refused")
    func credentials() throws {
        let server = try LoopbackServer("web_server.py")
        let other = try LoopbackServer("web_server.py")
        let folder = try TemporaryFolder()
        let file = try folder.write("senha", Array("fulano:de:tal\n".utf8))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        let options = Self.options {
            $0.credentials = file
            $0.mayRedirect = { _ in true }
        }
        let client = HTTPClient(options)
        func headers(_ path: String) throws -> [String: String] {
            let request = HTTPRequest(.get, try HTTPAddress(server.address(path)), maximumBodySize: 10_000)
            return try Self.echo(client.perform(request)).headers
        }
        let expected = "Basic " + Data("fulano:de:tal".utf8).base64EncodedString()
        #expect(try headers("echo")["authorization"] == expected)
        #expect(try headers("redirect?to=/echo")["authorization"] == expected)
        #expect(try headers("redirect?to=\(other.address("echo"))")["authorization"] == nil)
        #expect(try headers("echo")["authorization"] == expected)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        #expect(throws: HTTPTransportError(.secret, function: "")) { try Self.get(server.address("echo"), options) }
    }

    @Test("Redirections: the own host, then only where it is allowed, and not for ever")
    func redirects() throws {
        let server = try LoopbackServer("web_server.py")
        let other = try LoopbackServer("web_server.py")
        #expect(try Self.get(server.address("redirect?to=/echo")).address.text.hasSuffix("/echo"))
        let away = server.address("redirect?to=\(other.address("echo"))")
        #expect(throws: HTTPTransportError(.redirectRefused, function: "")) { try Self.get(away) }
        #expect(try Self.get(away, Self.options { $0.mayRedirect = { $0.port == other.port } }).status == 200)
        #expect(throws: HTTPTransportError(.redirectRefused, function: "")) {
            try Self.get(
                server.address("redirect?to=file:///etc/passwd"),
                Self.options { $0.mayRedirect = { _ in true } }
            )
        }
        #expect(throws: HTTPTransportError(.tooManyRedirects, function: "")) { try Self.get(server.address("loop")) }
    }

    @Test("A POST is sent on as a POST or not at all", arguments: [(302, 302), (307, 200), (308, 200)])
    func redirectedPost(status: Int, result: Int) throws {
        let server = try LoopbackServer("web_server.py")
        let address = try HTTPAddress(server.address("redirect?to=/echo&status=\(status)"))
        let request = HTTPRequest(.post([7], contentType: "a/b"), address, maximumBodySize: 10_000)
        let response = try HTTPClient(Self.options()).perform(request)
        #expect(response.status == result)
        if result == 200 { #expect(try Self.echo(response).body == "07") }
    }

    @Test("Requests go through the proxy, whose own address may be private; literal private targets may not")
    func proxy() throws {
        let proxy = try LoopbackServer("web_server.py")
        let options = try {
            var options = HTTPClientOptions()
            options.proxy = try HTTPAddress(proxy.address(""))
            return options
        }()
        let response = try Self.get("http://a.example/x", options)
        #expect(try Self.echo(response).path == "http://a.example/x")
        #expect(throws: HTTPTransportError(.privateAddress, function: "")) {
            try Self.get("http://127.0.0.1/x", options)
        }
    }
}
