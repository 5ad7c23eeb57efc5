import HTTPTransport
package import ValidationReport

/// Why nothing was fetched, or what came or was brought is not kept.
package struct FetchRefusal: Error, Sendable, Hashable {
    /// A code of lower-case words joined by hyphens.
    package let reason: String

    init(_ reason: String) { self.reason = reason }
    init(_ code: Code) { reason = code.rawValue }
    init(_ error: HTTPTransportError) { reason = error.code.rawValue }

    /// The reasons that arise here; those of the transport and of path validation have codes of their own.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The configuration does not name the host.
        case hostNotAllowed = "host-not-allowed"
        /// Neither http nor https, such as ldap.
        case schemeNotServed = "scheme-not-served"
        /// Neither a CRL (RFC 5280 §5) nor an OCSP response (RFC 6960 §4.2) came, in DER or PEM.
        case unreadable = "content-unreadable"
        /// The responder says that it has no answer (RFC 6960 §2.3).
        case responderError = "responder-error"
        /// The certificate's status does not rest on what came, though nothing is wrong with it: it is about others.
        case notAbout = "not-about-certificate"
        /// No path to an anchor: what is fetched could not be verified.
        case chainUnknown = "chain-unknown"
        /// Nobody is known who could have issued what was brought along.
        case issuerUnknown = "issuer-unknown"
    }

    /// The text of the reason; nil for one that nobody here gives.
    package var text: LocalizedText? { Self.text(reason) }

    /// The text of a reason; nil for one that nobody here gives.
    package static func text(_ reason: String) -> LocalizedText? {
        guard let code = Code(rawValue: reason) else { return TimeStampReasonText.text(reason) }
        switch code {
        case .hostNotAllowed:
            return LocalizedText(
                "a configuração não permite este servidor (fetching.allowedHosts, --allow-host)",
                "the configuration does not allow this host (fetching.allowedHosts, --allow-host)"
            )
        case .schemeNotServed:
            return LocalizedText("só se busca por http e https", "only http and https are fetched from")
        case .unreadable:
            return LocalizedText(
                "o que veio não é LCR nem resposta OCSP",
                "what came is neither a CRL nor an OCSP response"
            )
        case .responderError:
            return LocalizedText("o servidor OCSP não tem resposta", "the OCSP responder has no answer")
        case .notAbout:
            return LocalizedText("o que veio não diz respeito ao certificado", "what came is not about the certificate")
        case .chainUnknown:
            return LocalizedText(
                "não há caminho do certificado até uma âncora de confiança, e nada poderia ser verificado",
                "the certificate has no path to a trust anchor, so nothing could be verified"
            )
        case .issuerUnknown:
            return LocalizedText(
                "não se conhece certificado de quem a teria emitido (--certificates)",
                "no certificate of who would have issued it is known (--certificates)"
            )
        }
    }
}
