/// What a record of untrusted bytes may cost.
///
/// Renewals happen every few years: real records have a handful of chains with a handful of time-stamps each.
enum EvidenceRecordLimits {
    /// Octets of a record.
    static let byteCount = 16 << 20
    /// Octets of a record in XML, whose sequence is canonicalized once for each chain.
    static let xmlByteCount = 4 << 20
    /// Nodes of a record in XML.
    static let xmlNodeCount = 100_000
    /// Chains of a record; what is hashed grows with their square.
    static let chainCount = 32
    /// Archive time-stamps of a whole record.
    static let timeStampCount = 256
    /// Lists of hash values in one reduced hash tree: its height.
    static let listCount = 1_024
    /// Hash values of a whole record.
    static let valueCount = 200_000
    /// Entries of digestAlgorithms, and attributes of one kind.
    static let attributeCount = 64
    /// Octets of one hash value; SHA-512 has 64.
    static let valueLength = 128
}
