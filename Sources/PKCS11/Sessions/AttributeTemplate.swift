import CPKCS11

/// Attributes that an object must have to be found.
@safe struct AttributeTemplate {
    private var values: [(type: CK_ATTRIBUTE_TYPE, bytes: [UInt8])]

    /// Objects of a class.
    init(class kind: CK_OBJECT_CLASS) {
        values = [(CKA_CLASS, unsafe withUnsafeBytes(of: CK_ULONG(kind)) { unsafe Array($0) })]
    }

    /// The template with one attribute more; nil changes nothing.
    func adding(_ type: CK_ATTRIBUTE_TYPE, _ bytes: [UInt8]?) -> AttributeTemplate {
        guard let bytes else { return self }
        var copy = self
        copy.values.append((type, bytes))
        return copy
    }

    /// Lends the C structures.
    func withAttributes<Failure: Error>(
        _ body: (UnsafeMutableBufferPointer<CK_ATTRIBUTE>) throws(Failure) -> Void
    ) throws(Failure) {
        // All values in one block that nothing moves meanwhile.
        let block = UnsafeMutableRawBufferPointer.allocate(
            byteCount: values.reduce(16) { $0 + ($1.bytes.count + 15) / 16 * 16 },
            alignment: 16
        )
        defer { unsafe block.deallocate() }
        var attributes: [CK_ATTRIBUTE] = unsafe []
        var offset = 0
        for value in values {
            let place = unsafe UnsafeMutableRawBufferPointer(rebasing: block[offset..<offset + value.bytes.count])
            unsafe place.copyBytes(from: value.bytes)
            unsafe attributes.append(
                CK_ATTRIBUTE(
                    type: value.type,
                    pValue: block.baseAddress?.advanced(by: offset),
                    ulValueLen: CK_ULONG(value.bytes.count)
                )
            )
            offset += (value.bytes.count + 15) / 16 * 16
        }
        var failure: Failure?
        unsafe attributes.withUnsafeMutableBufferPointer { buffer in
            do throws(Failure) { try unsafe body(buffer) } catch { failure = error }
        }
        if let failure { throw failure }
    }
}
