import Appliance
import TestSupport
import Testing
import ValidationReport

/// What may stand in the place of a report is told in the report's language.
@Suite("Errors about one input") struct LocalizedErrorTests {
    @Test("A missing file, a folder and an empty signature are told of in both languages")
    func bothLanguages() throws {
        let folder = try TemporaryFolder()
        let errors = [
            #expect(throws: ApplianceError.self) { try InputFile.read(folder.path + "/nada.p7s") },
            #expect(throws: ApplianceError.self) { try InputFile.read(folder.path) },
            #expect(throws: ApplianceError.self) { try InputExpander.files(under: "\(folder.path)/nada", limit: 1) },
        ]
        for error in errors.compactMap(\.self) {
            #expect(error.text.portuguese != error.text.english)
            #expect(error.nextStep.map { $0.portuguese != $0.english } == true)
            #expect(error.message == error.text.english)
        }
        #expect(errors.first??.text.portuguese.hasSuffix("arquivo inexistente") == true)
    }
}
