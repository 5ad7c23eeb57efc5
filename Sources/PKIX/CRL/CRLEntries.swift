import ASN1

/// The entries of a CRL, indexed by serial number.
///
/// Every entry is read once, when the CRL is: one that cannot be read makes the whole CRL unreadable, since a look-up
/// that fails silently would say "not revoked". Kept are positions, not values: 24 bytes an entry.
struct CRLEntries: Sendable {
    /// How many entries one CRL may have.
    static let maximumCount = 10_000_000
    static let certificateIssuer = ObjectIdentifier(2, 5, 29, 29)
    static let reasonCode = ObjectIdentifier(2, 5, 29, 21)
    static let invalidityDate = ObjectIdentifier(2, 5, 29, 24)

    private struct Position {
        let hash: UInt64
        let start: Int
        /// The place in `issuers`, or -1 for the CRL's own issuer.
        let issuer: Int32
    }

    private let encodings: ArraySlice<UInt8>
    private let crlIssuer: DistinguishedName
    private let issuers: [DistinguishedName]
    private let positions: [Position]

    var count: Int { positions.count }

    /// The contents octets of revokedCertificates, read in full.
    init(_ content: ArraySlice<UInt8>, crlIssuer: DistinguishedName, depth: Int) throws(ASN1Error) {
        encodings = content
        self.crlIssuer = crlIssuer
        var issuers: [DistinguishedName] = []
        var current: Int32 = -1
        var positions: [Position] = []
        positions.reserveCapacity(content.count / 40)
        var reader = ElementReader(content, rules: .der, depth: depth)
        while !reader.isAtEnd {
            guard positions.count < Self.maximumCount else { throw ASN1Error(.tooManyElements, at: reader.position) }
            let element = try reader.next(.sequence)
            var fields = try element.sequence()
            let serial = try fields.next(.integer)
            guard !serial.content.isEmpty else { throw ASN1Error(.invalidInteger, at: serial.encoding.startIndex) }
            _ = try fields.next().time()
            if let extensions = try fields.nextIfPresent() {
                try fields.end()
                let decoded = try EntryExtensions(CertificateExtension.list(extensions))
                if let issuer = decoded.certificateIssuer {
                    // The issuer named last stands for all that follow, most often many.
                    if issuers.last != issuer { issuers.append(issuer) }
                    current = Int32(clamping: issuers.count - 1)
                }
            }
            positions.append(
                Position(
                    hash: Self.hash(SerialNumber(serial.content).bytes),
                    start: element.encoding.startIndex,
                    issuer: current
                )
            )
        }
        positions.sort { ($0.hash, $0.start) < ($1.hash, $1.start) }
        self.positions = positions
        self.issuers = issuers
    }

    /// The entry with the serial number; the last one where a CRL lists it twice for one issuer.
    func entry(_ serial: SerialNumber, certificateIssuer: DistinguishedName) -> RevokedCertificate? {
        let hash = Self.hash(serial.bytes)
        var low = 0
        var high = positions.count
        while low < high {
            let middle = (low + high) / 2
            if positions[middle].hash < hash { low = middle + 1 } else { high = middle }
        }
        var found: RevokedCertificate?
        while low < positions.count, positions[low].hash == hash {
            if let entry = decode(positions[low]), entry.serialNumber == serial,
                entry.certificateIssuer == certificateIssuer
            {
                found = entry
            }
            low += 1
        }
        return found
    }

    /// All entries in the order of the CRL, for reports and tests.
    func all() -> [RevokedCertificate] {
        positions.sorted { $0.start < $1.start }.compactMap { decode($0) }
    }

    private func decode(_ position: Position) -> RevokedCertificate? {
        var reader = ElementReader(encodings[position.start...], rules: .der)
        guard var fields = try? reader.next(.sequence).sequence(), let serial = try? fields.next(.integer),
            let date = try? fields.next().time()
        else { return nil }
        let list = try? fields.nextIfPresent().map { try CertificateExtension.list($0) }
        guard let extensions = try? EntryExtensions(list ?? []) else { return nil }
        return RevokedCertificate(
            serialNumber: SerialNumber(serial.content),
            revocationDate: date,
            reason: extensions.reason,
            invalidityDate: extensions.invalidityDate,
            certificateIssuer: position.issuer < 0 ? crlIssuer : issuers[Int(position.issuer)],
            unknownCriticalExtensions: extensions.unknownCritical
        )
    }

    /// FNV-1a over the octets.
    private static func hash(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

/// The entry extensions of RFC 5280 §5.3.
private struct EntryExtensions {
    var reason: CRLReason?
    var invalidityDate: Instant?
    var certificateIssuer: DistinguishedName?
    var unknownCritical: [ObjectIdentifier] = []

    init(_ list: [CertificateExtension]) throws(ASN1Error) {
        for item in list {
            switch item.identifier {
            case CRLEntries.reasonCode:
                reason = CRLReason(rawValue: try Element.parse(item.value, rules: .der).enumerated())
            case CRLEntries.invalidityDate:
                invalidityDate = try Element.parse(item.value, rules: .der).generalizedTime()
            case CRLEntries.certificateIssuer:
                for case .directoryName(let name) in try GeneralName.list(Element.parse(item.value, rules: .der)) {
                    certificateIssuer = name
                    break
                }
                if certificateIssuer == nil { throw ASN1Error(.invalidValue, at: item.value.startIndex) }
            default: if item.isCritical { unknownCritical.append(item.identifier) }
            }
        }
    }
}
