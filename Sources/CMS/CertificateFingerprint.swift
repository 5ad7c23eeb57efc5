/// Where to look for a certificate in a cache: the length of its encoding and the last sixteen octets of it.
///
/// The end of an encoding is the end of the signature, which is as good as random. It is no digest: whoever looks a certificate
/// up compares all octets, which costs a tenth of a digest.
struct CertificateFingerprint: Hashable {
    private let count: Int
    private let first: UInt64
    private let second: UInt64

    init(_ encoding: ArraySlice<UInt8>) {
        count = encoding.count
        var words: (UInt64, UInt64) = (0, 0)
        for octet in encoding.suffix(16) { words = (words.0 << 8 | words.1 >> 56, words.1 << 8 | UInt64(octet)) }
        (first, second) = words
    }
}
