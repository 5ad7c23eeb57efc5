/// What a server answered.
package struct HTTPResponse: Sendable {
    /// The status code (RFC 9110 §15); 200 and 304 among them, whatever they mean.
    package let status: Int
    package let body: [UInt8]
    /// Where the answer came from: the address that was asked, or where its server sent us.
    package let address: HTTPAddress
    /// The media type, in lower case and without parameters.
    package let contentType: String?
    /// To be sent back as `ifNoneMatch`.
    package let entityTag: String?
    /// To be sent back as `ifModifiedSince`.
    package let lastModified: String?
    /// In seconds, how long the server asks us to stay away (RFC 9110 §10.2.3); nil where it says nothing or a date.
    package let retryAfter: Int?
    /// How many connections were opened for it; 0 where one that was there served.
    package let connectionCount: Int
}
