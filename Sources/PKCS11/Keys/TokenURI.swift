import CPKCS11

/// A PKCS #11 URI (RFC 7512), read by p11-kit under rules that are stricter than its own.
///
/// An attribute that stands twice, or that nobody knows, is refused: p11-kit would let the last count, or match nothing. So are
/// `pin-value` and `pin-source`: where the PIN comes from is for the configuration to say, and a URI stands in reports.
@safe package final class TokenURI: @unchecked Sendable {  // never changed after it was read
    /// As it was written.
    package let text: String
    private let pointer: OpaquePointer  // P11KitUri *, owned
    /// The library that `module-path` names (RFC 7512 §2.3); nil where it does not stand there.
    package let modulePath: String?
    /// The name that p11-kit's configuration gives to the module, as `module-name` says; nil where it does not stand there.
    package let moduleName: String?

    /// Reads a URI; throws `invalidURI`.
    package init(_ text: String) throws(PKCS11Error) {
        try Self.check(text)
        guard let pointer = unsafe p11_kit_uri_new() else { throw PKCS11Error(.invalidURI(.syntax)) }
        guard unsafe p11_kit_uri_parse(text, P11_KIT_URI_FOR_ANY, pointer) == P11_KIT_URI_OK.rawValue else {
            unsafe p11_kit_uri_free(pointer)
            throw PKCS11Error(.invalidURI(.syntax))
        }
        guard unsafe p11_kit_uri_any_unrecognized(pointer) == 0 else {
            unsafe p11_kit_uri_free(pointer)
            throw PKCS11Error(.invalidURI(.unknownAttribute))
        }
        self.text = text
        modulePath = unsafe p11_kit_uri_get_module_path(pointer).map { unsafe String(cString: $0) }
        moduleName = unsafe p11_kit_uri_get_module_name(pointer).map { unsafe String(cString: $0) }
        unsafe self.pointer = pointer
    }

    deinit { unsafe p11_kit_uri_free(pointer) }

    /// Whether a text is to be read as a PKCS #11 URI.
    package static func isURI(_ text: String) -> Bool { text.lowercased().hasPrefix("pkcs11:") }

    private static let pathAttributes: Set<Substring> = [
        "token", "manufacturer", "serial", "model", "library-manufacturer", "library-description", "library-version",
        "object", "type", "id", "slot-manufacturer", "slot-description", "slot-id",
    ]
    private static let queryAttributes: Set<Substring> = ["module-name", "module-path"]

    /// What p11-kit does not look at.
    private static func check(_ text: String) throws(PKCS11Error) {
        guard text.utf8.count <= 4096 else { throw PKCS11Error(.invalidURI(.tooLong)) }
        guard text.hasPrefix("pkcs11:"), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else {
            throw PKCS11Error(.invalidURI(.syntax))
        }
        let parts = text.dropFirst("pkcs11:".count).split(separator: "?", omittingEmptySubsequences: false)
        guard parts.count <= 2, let path = parts.first else { throw PKCS11Error(.invalidURI(.syntax)) }
        guard !path.isEmpty else { throw PKCS11Error(.invalidURI(.emptyKey)) }
        try check(path.split(separator: ";", omittingEmptySubsequences: false), pathAttributes)
        if parts.count == 2 {
            try check(parts[1].split(separator: "&", omittingEmptySubsequences: false), queryAttributes)
        }
    }

    private static func check(_ attributes: [Substring], _ known: Set<Substring>) throws(PKCS11Error) {
        var seen: Set<Substring> = []
        for attribute in attributes {
            let sides = attribute.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, let name = sides.first else { throw PKCS11Error(.invalidURI(.syntax)) }
            if name == "pin-value" || name == "pin-source" { throw PKCS11Error(.invalidURI(.pinInside)) }
            guard known.contains(name) else { throw PKCS11Error(.invalidURI(.unknownAttribute)) }
            guard seen.insert(name).inserted else { throw PKCS11Error(.invalidURI(.repeatedAttribute)) }
        }
    }

    /// Whether the URI means the token, in this slot and of this module.
    func matches(_ token: Token) -> Bool {
        if let moduleName, moduleName != token.module.name { return false }
        if let modulePath, modulePath != token.module.path { return false }
        var information = token.module.information
        var slot = token.slotInformation
        var own = token.information
        let slotIdentifier = unsafe p11_kit_uri_get_slot_id(pointer)
        guard slotIdentifier == CK_SLOT_ID.max || slotIdentifier == token.slot else { return false }
        return unsafe p11_kit_uri_match_module_info(pointer, &information) == 1
            && p11_kit_uri_match_slot_info(pointer, &slot) == 1 && p11_kit_uri_match_token_info(pointer, &own) == 1
    }

    /// `id`: CKA_ID; nil where it does not stand there.
    var identifier: [UInt8]? { attribute(CKA_ID) }
    /// `object`: CKA_LABEL; nil where it does not stand there.
    var label: [UInt8]? { attribute(CKA_LABEL) }

    private func attribute(_ type: CK_ATTRIBUTE_TYPE) -> [UInt8]? {
        guard let attribute = unsafe p11_kit_uri_get_attribute(pointer, type) else { return nil }
        return unsafe Array(
            UnsafeRawBufferPointer(start: attribute.pointee.pValue, count: Int(attribute.pointee.ulValueLen))
        )
    }

    /// The URI of a private key on a token, by model, manufacturer, serial number and label of the token and `id` of the key.
    static func text(token: Token, identifier: [UInt8]) -> String {
        guard let pointer = unsafe p11_kit_uri_new() else { return "pkcs11:" }
        defer { unsafe p11_kit_uri_free(pointer) }
        if let place = unsafe p11_kit_uri_get_token_info(pointer) { unsafe place.pointee = token.information }
        var value = identifier
        unsafe value.withUnsafeMutableBytes { bytes in
            var attribute = unsafe CK_ATTRIBUTE(
                type: CKA_ID,
                pValue: bytes.baseAddress,
                ulValueLen: CK_ULONG(bytes.count)
            )
            _ = unsafe p11_kit_uri_set_attribute(pointer, &attribute)
        }
        var text: UnsafeMutablePointer<CChar>?
        guard unsafe p11_kit_uri_format(pointer, P11_KIT_URI_FOR_OBJECT_ON_TOKEN, &text) == P11_KIT_URI_OK.rawValue,
            let text = unsafe text
        else { return "pkcs11:" }
        defer { unsafe free(text) }
        return unsafe String(cString: text)
    }
}
