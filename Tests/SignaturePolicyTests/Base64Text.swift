import Foundation

/// Base64 by Foundation, which is not ours.
enum Base64Text {
    static func encode(_ octets: [UInt8]) -> String { Data(octets).base64EncodedString() }
}
