import CCurl
import Glibc

/// What one transfer gathers; libcurl's callbacks have it as their state, on the thread that performs.
final class Transfer {
    private let maximumBodySize: Int
    private let allowsPrivateAddresses: Bool
    private(set) var body: [UInt8] = []
    /// By name in lower case; the last of several.
    private(set) var headers: [String: String] = [:]
    private var headerSize = 0
    private(set) var isTooLarge = false
    private(set) var isAddressRefused = false

    /// In bytes, of all header lines of one answer.
    private static let maximumHeaderSize = 64 << 10

    init(maximumBodySize: Int, allowsPrivateAddresses: Bool) {
        self.maximumBodySize = maximumBodySize
        self.allowsPrivateAddresses = allowsPrivateAddresses
    }

    /// Takes bytes of the body; false ends the transfer.
    func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count <= maximumBodySize - body.count else {
            isTooLarge = true
            body = []
            return false
        }
        unsafe body.append(contentsOf: bytes)
        return true
    }

    /// Takes a header line; false ends the transfer.
    func appendHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
        headerSize += bytes.count
        guard headerSize <= Self.maximumHeaderSize else {
            isTooLarge = true
            return false
        }
        let line = unsafe String(decoding: bytes, as: UTF8.self)
        // Each answer begins anew: that of a proxy, and 100 (Continue), come before the one that counts.
        if line.hasPrefix("HTTP/") { headers = [:] }
        guard let colon = line.firstIndex(of: ":") else { return true }
        let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        let end = value.lastIndex { !$0.isWhitespace }
        headers[line[..<colon].lowercased()] = end.map { String(value[...$0]) } ?? ""
        return true
    }

    /// A socket for an address that may be connected to; CURL_SOCKET_BAD for any other.
    func open(_ address: UnsafePointer<curl_sockaddr>) -> curl_socket_t {
        let start = unsafe lastro_curl_address_bytes(address)
        guard let start = unsafe start else { return -1 }
        let range: Range<Int>? =
            switch unsafe address.pointee.family {
            case AF_INET: 4..<8  // sockaddr_in.sin_addr
            case AF_INET6: 8..<24  // sockaddr_in6.sin6_addr
            default: nil
            }
        guard let range, unsafe Int(address.pointee.addrlen) >= range.upperBound else { return -1 }
        let remote = NetworkAddress(range.map { unsafe start[$0] })
        guard allowsPrivateAddresses || remote.isPublic else {
            isAddressRefused = true
            return -1
        }
        return unsafe socket(
            address.pointee.family,
            address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue),
            address.pointee.protocol
        )
    }
}
