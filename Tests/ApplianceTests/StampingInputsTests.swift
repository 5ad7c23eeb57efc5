import Foundation
import TestSupport
import Testing

@testable import Appliance

@Suite("Files to be time-stamped")
struct StampingInputsTests {
    @Test("A pipe, a link to a folder and one to nothing are named; hidden ones, tokens and records are passed over")
    func special() throws {
        let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
        try other.write("x.txt")
        for name in [".oculto", "a.txt.tsr", "a.txt.ers"] { try folder.write(name) }
        let file = try folder.write("a.txt")
        let link = "\(folder.path)/b.txt"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "\(other.path)/x.txt")
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/pasta", withDestinationPath: other.path)
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/quebrado", withDestinationPath: "nada")
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/.elo", withDestinationPath: "nada")
        #expect(mkfifo("\(folder.path)/fila", 0o600) == 0)
        let items = try StampingInputs.collect([folder.path])
        #expect(items.prefix(2) == [.file(file), .file(link)])
        let refused = items.dropFirst(2).map { item -> String in
            guard case .failure(let path, let error) = item else { return "" }
            #expect(error.kind == .unreadableInput)
            return path
        }
        #expect(refused == ["fila", "pasta", "quebrado"].map { "\(folder.path)/\($0)" })
    }
}
