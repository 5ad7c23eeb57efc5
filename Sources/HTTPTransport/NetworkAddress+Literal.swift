import Glibc

extension NetworkAddress {
    /// An address that stands in the place of a host's name: `192.0.2.1`, or `[2001:db8::1]`; nil for a name.
    package init?(literal host: String) {
        var bytes = [UInt8](repeating: 0, count: 16)
        if host.hasPrefix("["), host.hasSuffix("]") {
            let text = String(host.dropFirst().dropLast())
            guard unsafe inet_pton(AF_INET6, text, &bytes) == 1 else { return nil }
            self.init(bytes)
        } else {
            guard unsafe inet_pton(AF_INET, host, &bytes) == 1 else { return nil }
            self.init(Array(bytes.prefix(4)))
        }
    }
}
