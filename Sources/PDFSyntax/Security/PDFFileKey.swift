import LibCrypto

/// The document's key under the empty user password (ISO 32000-2 §7.6.4).
enum PDFFileKey {
    /// The padding of Algorithm 2, step (a), which is what an empty password becomes.
    private static let padding: [UInt8] = [
        0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41, 0x64, 0x00, 0x4e, 0x56, 0xff, 0xfa, 0x01, 0x08, 0x2e, 0x2e,
        0x00, 0xb6, 0xd0, 0x68, 0x3e, 0x80, 0x2f, 0x0c, 0xa9, 0xfe, 0x64, 0x53, 0x69, 0x7a,
    ]

    /// The key; nil if the empty password is not the user's.
    static func derive(_ dictionary: PDFEncryptionDictionary) throws(LibCryptoError) -> [UInt8]? {
        dictionary.version == 5 ? try deriveFromSalts(dictionary) : try deriveFromDigests(dictionary)
    }

    /// Whether Perms says what P and EncryptMetadata say (Algorithm 13); true before revision 5.
    static func permissionsAgree(_ dictionary: PDFEncryptionDictionary, key: [UInt8]) throws(LibCryptoError) -> Bool {
        guard dictionary.version == 5 else { return true }
        // One block of ECB is one of CBC with a vector of zeros.
        let plain = try AESCBC.decrypt(
            dictionary.permissionsCheck[...],
            key: key,
            initializationVector: [UInt8](repeating: 0, count: 16),
            isPadded: false
        )
        guard plain.count == 16 else { return false }
        let flag = dictionary.encryptsMetadata ? UInt8(ascii: "T") : UInt8(ascii: "F")
        return Array(plain[0..<4]) == littleEndian(dictionary.permissions) && plain[8] == flag
            && Array(plain[9..<12]) == Array("adb".utf8)
    }

    /// Algorithms 2, 4 and 5, revisions 2 to 4.
    private static func deriveFromDigests(_ dictionary: PDFEncryptionDictionary) throws(LibCryptoError) -> [UInt8]? {
        var input = padding + dictionary.owner + littleEndian(dictionary.permissions) + dictionary.identifier
        if dictionary.revision >= 4, !dictionary.encryptsMetadata { input += [0xff, 0xff, 0xff, 0xff] }
        var key = Array(try Digest.hash(.md5, input).prefix(dictionary.keyLength))
        guard dictionary.revision >= 3 else {
            return try RC4.apply(key: key, to: padding) == dictionary.user ? key : nil
        }
        for _ in 0..<50 { key = Array(try Digest.hash(.md5, key).prefix(dictionary.keyLength)) }
        var check = try Digest.hash(.md5, padding + dictionary.identifier)
        for round in 0..<20 {
            check = try RC4.apply(key: key.map { $0 ^ UInt8(round) }, to: check)
        }
        return check == Array(dictionary.user.prefix(16)) ? key : nil
    }

    /// Algorithms 2.A and 11, revisions 5 and 6.
    private static func deriveFromSalts(_ dictionary: PDFEncryptionDictionary) throws(LibCryptoError) -> [UInt8]? {
        let validationSalt = Array(dictionary.user[32..<40])
        let keySalt = Array(dictionary.user[40..<48])
        guard try hash(salt: validationSalt, dictionary.revision) == Array(dictionary.user.prefix(32)) else {
            return nil
        }
        return try AESCBC.decrypt(
            dictionary.userKey[...],
            key: try hash(salt: keySalt, dictionary.revision),
            initializationVector: [UInt8](repeating: 0, count: 16),
            isPadded: false
        )
    }

    /// Algorithm 2.B for the empty password; revision 5 stops after its first step.
    private static func hash(salt: [UInt8], _ revision: Int) throws(LibCryptoError) -> [UInt8] {
        var key = try Digest.hash(.sha256, salt)
        guard revision >= 6 else { return key }
        var round = 0
        var last = 0
        // It ends by chance, soon after 64 rounds; 288 are certain to be enough.
        while round < 64 || last > round - 32 {
            let input = Array(repeatElement(key, count: 64).joined())
            let encrypted = try AESCBC.encrypt(
                input[...],
                key: Array(key[0..<16]),
                initializationVector: Array(key[16..<32])
            )
            // 256 is 1 modulo 3: the sum of the bytes has the remainder of the number.
            let remainder = encrypted.prefix(16).reduce(0) { $0 + Int($1) } % 3
            key = try Digest.hash(remainder == 0 ? .sha256 : remainder == 1 ? .sha384 : .sha512, encrypted)
            last = Int(encrypted.last ?? 0)
            round += 1
        }
        return Array(key.prefix(32))
    }

    private static func littleEndian(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
