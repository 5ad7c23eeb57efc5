import PAdES
import PDFSyntax

/// A small file: catalogue 1, page tree 2, page 3, font 4, content 5, and what a vector adds from 6 on.
struct LatentPDF {
    var catalog = ""
    var page = ""
    var resources = "/Font <</F1 4 0 R>>"
    var font = "/Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding"
    var content = "BT /F1 12 Tf 20 100 Td (Contrato inventado) Tj ET"
    /// Bodies by object number; those from 6 on.
    var objects: [Int: String] = [:]
    /// Streams by object number: entries and data.
    var streams: [Int: (entries: String, data: String)] = [:]
    /// Bytes in front of the table that no entry leads to.
    var unindexed = ""
    /// Numbers whose entries are free although the objects stand in the file.
    var freed: Set<Int> = []
    /// What a second revision defines; none without.
    var later: [Int: String] = [:]
    var laterStreams: [Int: (entries: String, data: String)] = [:]

    /// The file's bytes.
    var bytes: [UInt8] {
        var text = "%PDF-1.7\n"
        var offsets: [Int: Int] = [:]
        var bodies = objects
        bodies[1] = "<</Type /Catalog /Pages 2 0 R \(catalog)>>"
        bodies[2] = "<</Type /Pages /Kids [3 0 R] /Count 1>>"
        bodies[3] = """
            <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 5 0 R /Resources <<\(resources)>> \(page)>>
            """
        bodies[4] = "<</Type /Font \(font)>>"
        bodies[5] = Self.stream("", content)
        for (number, stream) in streams { bodies[number] = Self.stream(stream.entries, stream.data) }
        Self.write(bodies, &text, &offsets)
        text += unindexed
        let first = text.utf8.count
        text += Self.table(offsets, freed: freed, previous: nil, at: first)
        if !later.isEmpty || !laterStreams.isEmpty {
            var bodies = later
            for (number, stream) in laterStreams { bodies[number] = Self.stream(stream.entries, stream.data) }
            var offsets: [Int: Int] = [:]
            Self.write(bodies, &text, &offsets)
            text += Self.table(offsets, freed: [], previous: first, at: text.utf8.count)
        }
        return Array(text.utf8)
    }

    /// What is found in the last revision.
    func latentContent(_ budget: PDFLatentBudget = PDFLatentBudget()) throws -> [PDFLatentContent] {
        let document = try PDFDocument(PDFBytes(copying: bytes))
        let last = document.revisions.count - 1
        return document.latentContent(in: last, irregularities: document.inspect(), budget: budget)
    }

    func with(_ change: (inout LatentPDF) -> Void) -> LatentPDF {
        var copy = self
        change(&copy)
        return copy
    }

    private static func stream(_ entries: String, _ data: String) -> String {
        "<<\(entries) /Length \(data.utf8.count)>>\nstream\n\(data)\nendstream"
    }

    private static func write(_ bodies: [Int: String], _ text: inout String, _ offsets: inout [Int: Int]) {
        for (number, body) in bodies.sorted(by: { $0.key < $1.key }) {
            offsets[number] = text.utf8.count
            text += "\(number) 0 obj\n\(body)\nendobj\n"
        }
    }

    private static func table(_ offsets: [Int: Int], freed: Set<Int>, previous: Int?, at start: Int) -> String {
        var text = "xref\n0 1\n0000000000 65535 f \n"
        for (number, offset) in offsets.sorted(by: { $0.key < $1.key }) {
            let digits = String(offset)
            let padded = String(repeating: "0", count: 10 - digits.count) + digits
            text += "\(number) 1\n\(padded) 00000 \(freed.contains(number) ? "f" : "n") \n"
        }
        let link = previous.map { "/Prev \($0)" } ?? ""
        return text + "trailer\n<</Size 100 /Root 1 0 R \(link)>>\nstartxref\n\(start)\n%%EOF\n"
    }
}
