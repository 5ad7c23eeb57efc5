import Testing

/// A file with what the standards make of it.
struct AttackCase: Sendable, CustomTestStringConvertible {
    /// What was done to the file.
    let name: String
    let expectation: AttackExpectation
    /// The object that some finding has to name, as `4 0 R`; nil where none is the culprit.
    let object: Int?
    let make: @Sendable () -> [UInt8]

    init(
        _ name: String,
        _ expectation: AttackExpectation,
        object: Int? = nil,
        make: @escaping @Sendable () -> [UInt8]
    ) {
        self.name = name
        self.expectation = expectation
        self.object = object
        self.make = make
    }

    var testDescription: String { name }
}
