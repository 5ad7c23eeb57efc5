import ASN1

/// A distinguished name: relative names in order, each of one attribute or several.
///
/// `TestName(.country("BR"), .organization("ICP-Brasil"), .commonName("AC de Teste"))`
package struct TestName: Sendable, Hashable {
    package var relativeNames: [[TestNameAttribute]]

    /// A name of single-valued relative names.
    package init(_ attributes: TestNameAttribute...) { relativeNames = attributes.map { [$0] } }

    /// A name whose relative names may have several attributes.
    package init(relativeNames: [[TestNameAttribute]]) { self.relativeNames = relativeNames }

    /// A name of CN alone.
    package static func commonName(_ text: String) -> TestName { TestName(.commonName(text)) }

    /// The same name with each value in another string type; C and the IA5 types stay.
    package func spelled(as string: TestString) -> TestName {
        TestName(
            relativeNames: relativeNames.map { relativeName in
                relativeName.map { attribute in
                    var copy = attribute
                    if copy.string != .ia5, copy.type != .init(2, 5, 4, 6) { copy.string = string }
                    return copy
                }
            }
        )
    }

    /// The value of the first CN, or an empty text.
    package var commonName: String {
        relativeNames.joined().first { $0.type == .init(2, 5, 4, 3) }?.text ?? ""
    }

    /// The DER of the Name.
    package var encoding: [UInt8] { DEREncoder.sequence(of: relativeNames.map(Self.encode)) }

    static func encode(_ relativeName: [TestNameAttribute]) -> [UInt8] {
        DEREncoder.set(of: relativeName.map(\.encoding))
    }
}
