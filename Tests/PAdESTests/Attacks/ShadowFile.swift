import TestPKI
import Testing

/// Files whose author hid something before the signer signed (Mainka et al., "Shadow Attacks", NDSS 2021).
///
/// Each is given as it was signed, and after the author used what was hidden.
struct ShadowFile: Sendable, CustomTestStringConvertible {
    let name: String
    /// Which finding the signed state gets: what is hidden there has this beginning.
    let latentCode: String
    /// Whether the signed state passes; a file that can be read in two ways does not.
    let isPassed: Bool
    /// The object that the manipulation changes; nil where it is the one that was prepared.
    private let object: Int?
    /// Whether what is manipulated is written as a revision; bytes are appended as they are otherwise.
    private let isCommitted: Bool
    private let prepare: @Sendable (inout TestPDF) -> Int
    private let manipulate: @Sendable (inout TestPDF, Int) -> Void

    init(
        _ name: String,
        latent code: String,
        object: Int? = nil,
        isPassed: Bool = true,
        isCommitted: Bool = true,
        prepare: @escaping @Sendable (inout TestPDF) -> Int,
        manipulate: @escaping @Sendable (inout TestPDF, Int) -> Void
    ) {
        self.name = name
        latentCode = "SAV-LATENT-" + code
        self.object = object
        self.isPassed = isPassed
        self.isCommitted = isCommitted
        self.prepare = prepare
        self.manipulate = manipulate
    }

    var testDescription: String { name }

    /// The file that was signed.
    var prepared: [UInt8] { signed().file.bytes }

    /// The object that a finding on the manipulated file has to name.
    var culprit: Int { object ?? signed().number }

    /// The file after the attack.
    var manipulated: [UInt8] {
        var (file, number) = signed()
        manipulate(&file, number)
        if isCommitted { file.commit() }
        return file.bytes
    }

    private func signed() -> (file: TestPDF, number: Int) {
        var file = TestPDF(["Contrato de aluguel inventado: R$ 9.500,00 por mes"], version: "1.7")
        let number = prepare(&file)
        file.commit()
        file.sign(AttackFile.approval())
        return (file, number)
    }
}
