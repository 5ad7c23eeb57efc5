package import ASN1
package import LibCrypto

/// An OCSP response to be signed (RFC 6960 §4.2).
package struct OCSPTemplate: Sendable {
    /// How ResponderID names the responder.
    package enum ResponderIdentifier: Sendable, Hashable {
        case name
        case key
    }

    package var responses: [OCSPSingleTemplate]
    package var producedAt: Instant
    /// The delegated responder; nil where the authority itself answers.
    package var responder: TestIdentity?
    package var responderIdentifier: ResponderIdentifier
    /// The certificates that go along; nil for the delegated responder's own.
    package var certificates: [[UInt8]]?
    /// The octets of the Nonce extension (RFC 8954).
    package var nonce: [UInt8]?
    package var extensions: [TestExtension]
    /// OCSPResponseStatus; anything but 0 goes without a BasicOCSPResponse.
    package var responseStatus = 0
    package var scheme: SignatureScheme?
    package var outerAlgorithm: [UInt8]?
    /// Changes ResponseData before it is signed.
    package var mutateBeforeSigning: (@Sendable ([UInt8]) -> [UInt8])?
    /// Changes ResponseData after it was signed, so that the signature no longer fits.
    package var mutateAfterSigning: (@Sendable ([UInt8]) -> [UInt8])?

    package init(
        _ responses: OCSPSingleTemplate...,
        producedAt: Instant,
        responder: TestIdentity? = nil,
        responderIdentifier: ResponderIdentifier = .key,
        certificates: [[UInt8]]? = nil,
        nonce: [UInt8]? = nil,
        extensions: [TestExtension] = []
    ) {
        self.responses = responses
        self.producedAt = producedAt
        self.responder = responder
        self.responderIdentifier = responderIdentifier
        self.certificates = certificates
        self.nonce = nonce
        self.extensions = extensions
    }

    /// The answer about one identity's certificate, produced at the time it speaks of.
    package static func about(
        _ identity: TestIdentity,
        _ status: OCSPSingleTemplate.Status = .good,
        at thisUpdate: Instant,
        nextUpdate: Instant? = nil,
        responder: TestIdentity? = nil
    ) -> OCSPTemplate {
        OCSPTemplate(
            OCSPSingleTemplate(
                serialNumber: identity.serialNumber,
                status: status,
                thisUpdate: thisUpdate,
                nextUpdate: nextUpdate
            ),
            producedAt: thisUpdate,
            responder: responder
        )
    }

    /// The same template after a change.
    package func with(_ change: (inout OCSPTemplate) -> Void) -> OCSPTemplate {
        var copy = self
        change(&copy)
        return copy
    }
}
