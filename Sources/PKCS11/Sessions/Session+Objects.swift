import CPKCS11

/// Looking for objects.
extension Session {
    /// How many objects one search may find.
    static let maximumObjects = 4096
    /// How long one attribute may be, in bytes.
    static let maximumAttributeLength = 1 << 20

    /// The handles of the objects that have these attributes.
    func objects(_ template: AttributeTemplate) throws(PKCS11Error) -> [CK_OBJECT_HANDLE] {
        try unsafe template.withAttributes { attributes throws(PKCS11Error) in
            try unsafe module.check("C_FindObjectsInit") {
                unsafe $0.pointee.C_FindObjectsInit?(handle, attributes.baseAddress, CK_ULONG(attributes.count))
            }
        }
        defer { _ = unsafe module.functions.pointee.C_FindObjectsFinal?(handle) }
        var found: [CK_OBJECT_HANDLE] = []
        while found.count <= Self.maximumObjects {
            var part = [CK_OBJECT_HANDLE](repeating: 0, count: 64)
            var count: CK_ULONG = 0
            try unsafe module.check("C_FindObjects") { unsafe $0.pointee.C_FindObjects?(handle, &part, 64, &count) }
            guard count > 0 else { return found }
            guard count <= 64 else { break }
            found += part.prefix(Int(count))
        }
        throw PKCS11Error(.malformedAnswer, "C_FindObjects")
    }

    /// The value of an attribute; nil where the object has none, or does not tell.
    func attribute(_ type: CK_ATTRIBUTE_TYPE, of object: CK_OBJECT_HANDLE) throws(PKCS11Error) -> [UInt8]? {
        guard let call = unsafe module.functions.pointee.C_GetAttributeValue else {
            throw PKCS11Error(.missingFunction, "C_GetAttributeValue")
        }
        var attribute = unsafe CK_ATTRIBUTE(type: type, pValue: nil, ulValueLen: 0)
        var value = unsafe call(handle, object, &attribute, 1)
        if value == CKR_ATTRIBUTE_TYPE_INVALID || value == CKR_ATTRIBUTE_SENSITIVE { return nil }
        guard value == CKR_OK else { throw PKCS11Error(returned: value, by: "C_GetAttributeValue") }
        let length = unsafe attribute.ulValueLen
        if length == lastro_unavailable_information() { return nil }
        guard length <= Self.maximumAttributeLength else { throw PKCS11Error(.malformedAnswer, "C_GetAttributeValue") }
        guard length > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: Int(length))
        unsafe bytes.withUnsafeMutableBytes { buffer in
            unsafe attribute.pValue = buffer.baseAddress
            value = unsafe call(handle, object, &attribute, 1)
            unsafe attribute.pValue = nil
        }
        guard value == CKR_OK else { throw PKCS11Error(returned: value, by: "C_GetAttributeValue") }
        let written = unsafe attribute.ulValueLen
        guard written <= length else { throw PKCS11Error(.malformedAnswer, "C_GetAttributeValue") }
        bytes.removeLast(Int(length - written))
        return bytes
    }

    /// The value of an attribute that is a CK_ULONG.
    func number(_ type: CK_ATTRIBUTE_TYPE, of object: CK_OBJECT_HANDLE) throws(PKCS11Error) -> CK_ULONG? {
        guard let bytes = try attribute(type, of: object), bytes.count == MemoryLayout<CK_ULONG>.size else {
            return nil
        }
        return unsafe bytes.withUnsafeBytes { unsafe $0.loadUnaligned(as: CK_ULONG.self) }
    }

    /// The value of an attribute that is a CK_BBOOL; false where there is none.
    func flag(_ type: CK_ATTRIBUTE_TYPE, of object: CK_OBJECT_HANDLE) throws(PKCS11Error) -> Bool {
        try attribute(type, of: object).map { $0.count == 1 && $0[0] != 0 } ?? false
    }
}
