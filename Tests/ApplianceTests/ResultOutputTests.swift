import Foundation
import TestSupport
import Testing

@testable import Appliance

@Suite("Result files")
struct ResultOutputTests {
    private func names(_ folder: TemporaryFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
    }

    @Test("A file appears with its whole content when it is committed, and replaces the one before")
    func commit() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("report", Array("old".utf8))
        let output = try ResultOutput(path: path)
        try output.write("new ")
        try output.write("report")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
        try output.commit()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "new report")
        #expect(try names(folder) == ["report"])
    }

    @Test("Without commit nothing is left")
    func discard() throws {
        let folder = try TemporaryFolder()
        do {
            let output = try ResultOutput(path: folder.path + "/report")
            try output.write("half")
        }
        #expect(try names(folder).isEmpty)
    }

    @Test("A folder that is missing is an error of output")
    func missingFolder() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: ApplianceError.self) { _ = try ResultOutput(path: folder.path + "/none/report") }
        #expect(error?.kind == .inputOutput)
    }

    @Test("A device is written to, not replaced")
    func device() throws {
        let output = try ResultOutput(path: "/dev/null")
        try output.write("nothing")
        try output.commit()
        var status = stat()
        #expect(stat("/dev/null", &status) == 0)
        #expect(status.st_mode & S_IFMT == S_IFCHR)
    }
}
