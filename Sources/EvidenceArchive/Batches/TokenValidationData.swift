/// What a token is judged by, to be stored with it before it is renewed; DER encodings.
package struct TokenValidationData: Sendable, Hashable {
    /// The token's object.
    package let token: ObjectDigest
    package var certificates: [ArraySlice<UInt8>]
    package var crls: [ArraySlice<UInt8>]
    package var ocspResponses: [ArraySlice<UInt8>]

    package init(
        token: ObjectDigest,
        certificates: [ArraySlice<UInt8>] = [],
        crls: [ArraySlice<UInt8>] = [],
        ocspResponses: [ArraySlice<UInt8>] = []
    ) {
        self.token = token
        self.certificates = certificates
        self.crls = crls
        self.ocspResponses = ocspResponses
    }
}
