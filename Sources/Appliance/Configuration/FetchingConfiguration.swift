/// `fetching:`: what may be fetched from the addresses that certificates name.
package struct FetchingConfiguration: Sendable, Hashable {
    /// Hosts that may be asked, in lower case: `lcr.example`, `*.example` for all below, `*` for all; none by default.
    package let allowedHosts: [String]
    /// The folder of what was fetched; nil: to be named on the command line.
    package let store: String?
    /// In bytes, of a CRL.
    package let maximumCRLSize: Int
    /// In bytes, of an OCSP response or a certificate.
    package let maximumResponseSize: Int
    package let transport: TransportConfiguration

    init(_ node: StrictNode?) throws(ApplianceError) {
        let values =
            try node?.fields(
                [],
                optional: ["allowedHosts", "store", "maximumCRLSize", "maximumResponseSize"]
                    + TransportConfiguration.keys
            ) ?? .absent
        allowedHosts =
            try values.optional("allowedHosts")?.items(limit: 10_000).map { item throws(ApplianceError) in
                guard let host = HostPattern.normalized(try item.text()) else {
                    throw item.wrong("must be the name of a host, *.name, or *")
                }
                return host
            } ?? []
        store = try values.optional("store")?.path()
        maximumCRLSize = try values.optional("maximumCRLSize")?.count(in: 1_024...(1 << 30)) ?? 128 << 20
        maximumResponseSize = try values.optional("maximumResponseSize")?.count(in: 1_024...(1 << 24)) ?? 1 << 20
        transport = try TransportConfiguration(values)
    }
}
