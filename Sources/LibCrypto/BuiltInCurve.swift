import COpenSSL

/// The domain parameters of a named curve as OpenSSL has them built in.
struct BuiltInCurve: Sendable {
    let name: NamedCurve
    let prime: BigEndianInteger
    let a: BigEndianInteger
    let b: BigEndianInteger
    let order: BigEndianInteger
    let cofactor: BigEndianInteger
    let compressedGenerator: [UInt8]
    let uncompressedGenerator: [UInt8]

    /// Every curve that this libcrypto knows, read once a process; a curve it was built without is left out.
    static let all: [BuiltInCurve] = NamedCurve.allCases.compactMap { curve in
        do throws(LibCryptoError) {
            return try BuiltInCurve(curve)
        } catch {
            return nil
        }
    }

    init(_ name: NamedCurve) throws(LibCryptoError) {
        let library = try LibraryContext.current()
        guard let group = unsafe EC_GROUP_new_by_curve_name_ex(library.pointer, nil, name.numericIdentifier) else {
            throw .failed("EC_GROUP_new_by_curve_name_ex")
        }
        defer { unsafe EC_GROUP_free(group) }

        guard let prime = unsafe BN_new() else { throw .failed("BN_new") }
        defer { unsafe BN_free(prime) }
        guard let a = unsafe BN_new() else { throw .failed("BN_new") }
        defer { unsafe BN_free(a) }
        guard let b = unsafe BN_new() else { throw .failed("BN_new") }
        defer { unsafe BN_free(b) }
        guard unsafe EC_GROUP_get_curve(group, prime, a, b, nil) == 1 else { throw .failed("EC_GROUP_get_curve") }
        guard let order = unsafe EC_GROUP_get0_order(group) else { throw .failed("EC_GROUP_get0_order") }
        guard let cofactor = unsafe EC_GROUP_get0_cofactor(group) else { throw .failed("EC_GROUP_get0_cofactor") }

        self.name = name
        self.prime = unsafe Self.integer(prime)
        self.a = unsafe Self.integer(a)
        self.b = unsafe Self.integer(b)
        self.order = unsafe Self.integer(order)
        self.cofactor = unsafe Self.integer(cofactor)
        compressedGenerator = try unsafe Self.generator(of: group, as: POINT_CONVERSION_COMPRESSED)
        uncompressedGenerator = try unsafe Self.generator(of: group, as: POINT_CONVERSION_UNCOMPRESSED)
    }

    /// Whether each explicit parameter has the value of this curve; the cofactor counts if it is given.
    func equals(_ explicit: ExplicitCurveParameters) -> Bool {
        BigEndianInteger(explicit.prime) == prime
            && BigEndianInteger(explicit.a) == a
            && BigEndianInteger(explicit.b) == b
            && BigEndianInteger(explicit.order) == order
            && (explicit.cofactor.map { BigEndianInteger($0) == cofactor } ?? true)
            && (explicit.generator == uncompressedGenerator || explicit.generator == compressedGenerator)
    }

    private static func integer(_ number: OpaquePointer) -> BigEndianInteger {
        let count = unsafe Int(BN_num_bits(number) + 7) / 8
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
            written = unsafe max(0, Int(BN_bn2binpad(number, buffer.baseAddress, Int32(count))))
        }
        return BigEndianInteger(bytes)
    }

    private static func generator(
        of group: OpaquePointer,
        as form: point_conversion_form_t
    ) throws(LibCryptoError) -> [UInt8] {
        guard let point = unsafe EC_GROUP_get0_generator(group) else { throw .failed("EC_GROUP_get0_generator") }
        let capacity = unsafe EC_POINT_point2oct(group, point, form, nil, 0, nil)
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, written in
            written = unsafe EC_POINT_point2oct(group, point, form, buffer.baseAddress, capacity, nil)
        }
        guard !bytes.isEmpty else { throw .failed("EC_POINT_point2oct") }
        return bytes
    }
}
