import TestPKI

/// Files whose author hid something before the signer signed (Mainka et al., "Shadow Attacks", NDSS 2021).
///
/// Each is given as it was signed, and after the author used what was hidden.
struct ShadowFile: Sendable {
    let name: String
    /// Which finding the signed state gets: what is hidden there has this beginning.
    let latentCode: String
    /// The object that the manipulation redefines.
    let object: Int?
    private let prepare: @Sendable (inout TestPDF) -> Int
    private let manipulate: @Sendable (inout TestPDF, Int) -> Void

    init(
        _ name: String,
        object: Int? = nil,
        prepare: @escaping @Sendable (inout TestPDF) -> Int,
        manipulate: @escaping @Sendable (inout TestPDF, Int) -> Void
    ) {
        self.name = name
        latentCode = "SAV-LATENT"
        self.object = object
        self.prepare = prepare
        self.manipulate = manipulate
    }

    /// The file that was signed.
    var prepared: [UInt8] { signed().file.bytes }

    /// The file after the attack.
    var manipulated: [UInt8] {
        var (file, number) = signed()
        manipulate(&file, number)
        file.commit()
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
