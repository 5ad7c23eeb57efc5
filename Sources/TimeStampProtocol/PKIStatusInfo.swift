import ASN1

/// A `PKIStatusInfo`: whether a TSA granted a request, and why not (RFC 3161 §2.4.2).
package struct PKIStatusInfo: Sendable {
    /// `PKIStatus`.
    package enum Status: Hashable, Sendable {
        case granted
        case grantedWithMods
        case rejection
        case waiting
        case revocationWarning
        case revocationNotification
        case other(Int)

        init(_ value: Int) {
            switch value {
            case 0: self = .granted
            case 1: self = .grantedWithMods
            case 2: self = .rejection
            case 3: self = .waiting
            case 4: self = .revocationWarning
            case 5: self = .revocationNotification
            default: self = .other(value)
            }
        }
    }

    /// `PKIFailureInfo`: the numbers of its bits.
    package enum Failure: Int, Hashable, Sendable, CaseIterable {
        case badAlg = 0
        case badRequest = 2
        case badDataFormat = 5
        case timeNotAvailable = 14
        case unacceptedPolicy = 15
        case unacceptedExtension = 16
        case addInfoNotAvailable = 17
        case systemFailure = 25
    }

    /// How many lines of text a status may have.
    package static let maximumTextCount = 64

    package let status: Status
    package let statusString: [String]
    package let failures: [Failure]

    /// Whether a token must come with it.
    package var isGranted: Bool { status == .granted || status == .grantedWithMods }

    init(_ element: Element) throws {
        var fields = try element.sequence()
        status = Status(try fields.next(.integer).integer())
        statusString =
            try fields.optional(.sequence)?.elements(limit: Self.maximumTextCount).map { try $0.characterString() }
            ?? []
        let bits = try fields.optional(.bitString)?.bitString()
        failures = Failure.allCases.filter { bits?.bit($0.rawValue) ?? false }
        try fields.end()
    }
}
