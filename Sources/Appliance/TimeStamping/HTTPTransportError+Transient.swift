import HTTPTransport

extension HTTPTransportError {
    /// Whether to ask again may help: the network is not what it was a moment ago.
    var isTransient: Bool {
        switch code {
        case .unresolved, .unreachable, .timedOut, .broken: true
        case .malformedAddress, .privateAddress, .redirectRefused, .tooManyRedirects, .noAuthorities, .insecure,
            .clientCertificate, .secret, .tooLarge, .unavailable:
            false
        }
    }
}
