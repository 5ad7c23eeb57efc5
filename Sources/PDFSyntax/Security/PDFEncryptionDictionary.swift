/// What the standard security handler needs of an encryption dictionary (ISO 32000-2 tables 20 and 21).
struct PDFEncryptionDictionary {
    let version: Int
    let revision: Int
    /// The length of the document's key in bytes.
    let keyLength: Int
    let owner: [UInt8]
    let user: [UInt8]
    let userKey: [UInt8]
    let permissions: UInt32
    let permissionsCheck: [UInt8]
    let encryptsMetadata: Bool
    /// The first part of the file identifier; empty without.
    let identifier: [UInt8]

    /// Throws `unsupportedEncryption` for another handler or version, `malformedEncryption` for what is missing.
    init(_ dictionary: PDFDictionary, identifier: [UInt8], offset: Int) throws(PDFSyntaxError) {
        let unsupported = PDFSyntaxError(.unsupportedEncryption, at: offset)
        let malformed = PDFSyntaxError(.malformedEncryption, at: offset)
        guard dictionary["Filter"]?.name == "Standard" else { throw unsupported }
        guard let version = dictionary["V"]?.integer, let revision = dictionary["R"]?.integer else { throw malformed }
        switch (version, revision) {
        case (1, 2), (1, 3): keyLength = 5
        case (2, 2), (2, 3):
            let bits = dictionary["Length"]?.integer ?? 40
            guard (40...128).contains(bits), bits.isMultiple(of: 8) else { throw malformed }
            keyLength = revision == 2 ? 5 : bits / 8
        case (4, 4): keyLength = 16
        case (5, 5), (5, 6): keyLength = 32
        default: throw unsupported
        }
        let length = version == 5 ? 48 : 32
        // Some writers fill up with zeros; what counts is in front.
        guard let owner = dictionary["O"]?.string?.bytes.prefix(length), owner.count == length,
            let user = dictionary["U"]?.string?.bytes.prefix(length), user.count == length,
            let permissions = dictionary["P"]?.integer
        else { throw malformed }
        self.version = version
        self.revision = revision
        self.owner = Array(owner)
        self.user = Array(user)
        self.permissions = UInt32(truncatingIfNeeded: permissions)
        self.identifier = identifier
        encryptsMetadata = version < 4 || dictionary["EncryptMetadata"]?.boolean ?? true
        userKey = Array((dictionary["UE"]?.string?.bytes ?? []).prefix(32))
        permissionsCheck = Array((dictionary["Perms"]?.string?.bytes ?? []).prefix(16))
        guard version != 5 || (userKey.count == 32 && permissionsCheck.count == 16) else { throw malformed }
    }
}
