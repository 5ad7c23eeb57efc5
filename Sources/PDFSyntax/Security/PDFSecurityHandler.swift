import LibCrypto

/// The standard security handler (ISO 32000-2 §7.6.4), revisions 2 to 6, opened with the empty user password.
struct PDFSecurityHandler: Sendable {
    private let key: [UInt8]
    private let filters: [PDFName: PDFCryptMethod]
    private let stringFilter: PDFName
    private let streamFilter: PDFName
    private let embeddedFilter: PDFName
    private let encryptsMetadata: Bool
    /// Whether Perms agrees with the permissions in the clear.
    let permissionsAgree: Bool

    /// Throws `passwordNeeded` where the empty password is not the user's.
    init(_ dictionary: PDFDictionary, identifier: [UInt8], offset: Int) throws(PDFSyntaxError) {
        let encryption = try PDFEncryptionDictionary(dictionary, identifier: identifier, offset: offset)
        do throws(LibCryptoError) {
            key = try PDFFileKey.derive(encryption) ?? []
            permissionsAgree = key.isEmpty ? false : try PDFFileKey.permissionsAgree(encryption, key: key)
        } catch {
            throw PDFSyntaxError(.libraryUnavailable, at: offset)
        }
        guard !key.isEmpty else { throw PDFSyntaxError(.passwordNeeded, at: offset) }
        encryptsMetadata = encryption.encryptsMetadata
        guard encryption.version >= 4 else {
            filters = ["Identity": .identity, "RC4": .rc4]
            stringFilter = "RC4"
            streamFilter = "RC4"
            embeddedFilter = "RC4"
            return
        }
        var filters: [PDFName: PDFCryptMethod] = [:]
        for entry in dictionary["CF"]?.dictionary?.entries ?? [] {
            switch (encryption.version, entry.value.dictionary?["CFM"]?.name?.text) {
            case (4, "V2"): filters[entry.key] = .rc4
            case (4, "AESV2"): filters[entry.key] = .aes128
            case (5, "AESV3"): filters[entry.key] = .aes256
            default: break  // an error once it is used
            }
        }
        filters["Identity"] = .identity  // always itself, whatever CF says
        self.filters = filters
        stringFilter = dictionary["StrF"]?.name ?? "Identity"
        streamFilter = dictionary["StmF"]?.name ?? "Identity"
        embeddedFilter = dictionary["EFF"]?.name ?? dictionary["StmF"]?.name ?? "Identity"
    }

    /// The object with its strings decrypted (§7.6.2); a signature's Contents are not encrypted.
    func decrypted(_ object: PDFObject, of reference: PDFReference) throws(PDFSyntaxError) -> PDFObject {
        let method = try method(stringFilter, at: object.range.lowerBound)
        guard method != .identity else { return object }
        return try decrypted(object, of: reference, method)
    }

    /// The data of a stream, decrypted; `cryptFilter` is the one that the stream names itself.
    func decrypted(
        _ data: [UInt8],
        of reference: PDFReference,
        _ dictionary: PDFDictionary,
        cryptFilter: PDFName?,
        offset: Int
    ) throws(PDFSyntaxError) -> [UInt8] {
        let type = dictionary["Type"]?.name
        if type == "XRef" || (type == "Metadata" && !encryptsMetadata) { return data }
        let filter = cryptFilter ?? (type == "EmbeddedFile" ? embeddedFilter : streamFilter)
        return try apply(try method(filter, at: offset), to: data, of: reference, offset: offset)
    }

    private func method(_ name: PDFName, at offset: Int) throws(PDFSyntaxError) -> PDFCryptMethod {
        guard let method = filters[name] else { throw PDFSyntaxError(.unsupportedEncryption, at: offset) }
        return method
    }

    private func decrypted(
        _ object: PDFObject,
        of reference: PDFReference,
        _ method: PDFCryptMethod
    ) throws(PDFSyntaxError) -> PDFObject {
        switch object.value {
        case .string(let string):
            let plain = try apply(method, to: string.bytes, of: reference, offset: object.range.lowerBound)
            return PDFObject(.string(PDFString(bytes: plain, isHexadecimal: string.isHexadecimal)), range: object.range)
        case .array(let array):
            var objects: [PDFObject] = []
            objects.reserveCapacity(array.count)
            for element in array { objects.append(try decrypted(element, of: reference, method)) }
            return PDFObject(.array(objects), range: object.range)
        case .dictionary(let dictionary):
            let plain = try decrypted(dictionary, of: reference, method)
            return PDFObject(.dictionary(plain), range: object.range)
        case .stream(let stream):
            guard stream.dictionary["Type"]?.name != "XRef" else { return object }
            let plain = try decrypted(stream.dictionary, of: reference, method)
            return PDFObject(.stream(PDFStream(dictionary: plain, dataRange: stream.dataRange)), range: object.range)
        default: return object
        }
    }

    private func decrypted(
        _ dictionary: PDFDictionary,
        of reference: PDFReference,
        _ method: PDFCryptMethod
    ) throws(PDFSyntaxError) -> PDFDictionary {
        let type = dictionary["Type"]?.name
        let isSignature = dictionary["ByteRange"] != nil && (type == nil || type == "Sig" || type == "DocTimeStamp")
        var entries: [PDFDictionary.Entry] = []
        entries.reserveCapacity(dictionary.entries.count)
        for entry in dictionary.entries {
            let isPlain = isSignature && entry.key == "Contents"
            let value = isPlain ? entry.value : try decrypted(entry.value, of: reference, method)
            entries.append(PDFDictionary.Entry(key: entry.key, keyRange: entry.keyRange, value: value))
        }
        return PDFDictionary(entries)
    }

    /// Algorithms 1 and 1.A.
    private func apply(
        _ method: PDFCryptMethod,
        to data: [UInt8],
        of reference: PDFReference,
        offset: Int
    ) throws(PDFSyntaxError) -> [UInt8] {
        let failure = PDFSyntaxError(.malformedEncryption, at: offset)
        if method == .identity || data.isEmpty { return data }
        // A vector of 16 bytes and at least one block.
        guard method == .rc4 || data.count >= 32 else { throw failure }
        do throws(LibCryptoError) {
            guard method != .rc4 else { return try RC4.apply(key: try objectKey(reference, []), to: data) }
            return try AESCBC.decrypt(
                data[16...],
                key: method == .aes256 ? key : try objectKey(reference, Array("sAlT".utf8)),
                initializationVector: Array(data[..<16]),
                isPadded: true
            )
        } catch {
            throw failure
        }
    }

    private func objectKey(_ reference: PDFReference, _ salt: [UInt8]) throws(LibCryptoError) -> [UInt8] {
        let number = (0..<3).map { UInt8(truncatingIfNeeded: reference.number >> (8 * $0)) }
        let generation = (0..<2).map { UInt8(truncatingIfNeeded: reference.generation >> (8 * $0)) }
        let digest = try Digest.hash(.md5, key + number + generation + salt)
        return Array(digest.prefix(min(key.count + 5, 16)))
    }
}
