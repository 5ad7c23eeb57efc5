import ASN1

/// An attribute that must stand once, with one value.
package enum SingleAttribute<Value: Sendable>: Sendable {
    case absent
    case value(Value)
    /// Several attributes of the type, or none or several values in it: nobody can say which is meant.
    case notSingle(attributes: Int, values: Int)
    /// The value is not of the attribute's type.
    case malformed(CMSError)

    /// The value, where there is exactly one and it can be read.
    package var value: Value? {
        guard case .value(let value) = self else { return nil }
        return value
    }

    /// Whether no attribute of the type is there at all.
    package var isAbsent: Bool {
        guard case .absent = self else { return false }
        return true
    }
}

extension AttributeSet {
    /// The only value of the only attribute of a type, read by `decode`.
    func single<Value>(
        _ type: ObjectIdentifier,
        _ decode: (Element) throws -> Value
    ) -> SingleAttribute<Value> {
        mayHold(type) ? attributes.single(type, decode) : .absent
    }
}

extension [Attribute] {
    /// The only value of the only attribute of a type, read by `decode`.
    func single<Value>(
        _ type: ObjectIdentifier,
        _ decode: (ASN1.Element) throws -> Value
    ) -> SingleAttribute<Value> {
        guard let position = firstIndex(where: { $0.type == type }) else { return .absent }
        let found = self[position]
        guard !self[(position + 1)...].contains(where: { $0.type == type }) else {
            let all = filter { $0.type == type }
            return .notSingle(attributes: all.count, values: all.reduce(0) { $0 + $1.valueCount })
        }
        guard found.valueCount == 1, let value = found.firstValue else {
            return .notSingle(attributes: 1, values: found.valueCount)
        }
        do throws(CMSError) {
            return .value(try CMSError.translating { try decode(value) })
        } catch {
            return .malformed(error)
        }
    }
}
