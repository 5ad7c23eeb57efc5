import Testing

/// Help texts as they look in a terminal of 80 columns.
@Suite struct HelpTextTests {
    @Test("No line of a discussion is so long that the terminal would break it a second time")
    func width() throws {
        var count = 0
        for file in try SourceTree.files() where file.module == "lastro" {
            var indentation: Int?
            for (number, line) in file.lines.enumerated() {
                if line.hasSuffix("discussion: \"\"\"") {
                    indentation = line.prefix { $0 == " " }.count + 4
                    count += 1
                } else if let margin = indentation {
                    #expect(line.count - margin <= 79, "\(file.path):\(number + 1)")
                    if line.drop(while: { $0 == " " }).hasPrefix("\"\"\"") { indentation = nil }
                }
            }
        }
        #expect(count > 20)
    }
}
