import ASN1
import Appliance
import Foundation
import TestPKI
import ValidationReport

/// P2 and P3: signed PDF files.
enum DocumentBenchmarks {
    private static let time = Instant.utc("2025-03-10T18:00:00Z")

    /// The report did not come to a pass.
    struct NotPassed: Error {
        let report: String
    }

    static func run(lastro: String, python: String, folder: URL) throws -> [Measurement] {
        let place = folder.appending(path: "pdf")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let world = TestICPBrasil.world
        var names: [String: [String]] = [:]
        func write(_ files: [[UInt8]], _ kind: String) throws {
            for (index, bytes) in files.enumerated() {
                let file = place.appending(path: "\(kind)-\(index).der")
                try Data(bytes).write(to: file)
                names[kind, default: []].append(file.path)
            }
        }
        try write([world.root.certificate], "root")
        try write(world.intermediates.map(\.certificate), "ca")
        try write(world.crls(currentAt: time), "list")
        let many = try manySignatures(python, place, names)
        let large = try largeFile(lastro, place, names)
        return [many] + large
    }

    /// P2: a file with 25 signatures, everything between them compared, in process on both sides.
    private static func manySignatures(
        _ python: String,
        _ place: URL,
        _ names: [String: [String]]
    ) throws -> Measurement {
        let world = TestICPBrasil.world
        var file = TestPDF.contract()
        for index in 1...25 {
            let signer = index.isMultiple(of: 2) ? world.company : world.person
            file.sign(
                .cades(SignerTemplate(signer)).with {
                    $0.fieldName = "Assinatura\(index)"
                    $0.rectangle = [72, 25 * index, 272, 25 * index + 20]
                    $0.appearance = "Assinatura \(index)"
                    $0.capacity = 3_000
                }
            )
        }
        let path = place.appending(path: "vinte-e-cinco.pdf").path
        try Data(file.bytes).write(to: URL(filePath: path))
        let basis = try ValidationBasis(
            BasisOptions(
                anchors: names["root"] ?? [],
                certificates: names["ca"] ?? [],
                revocation: names["list"] ?? [],
                policy: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                    .deletingLastPathComponent().appending(path: "policies/validation/icp-brasil.yaml").path,
                time: time
            )
        )
        let use = ValidateDocuments(basis: basis, content: nil, locator: ContentLocator())
        let text = try use.report(on: path).render(as: .jsonLine, language: .english)
        guard text.contains("\"indication\":\"TOTAL-PASSED\"") else { throw NotPassed(report: text) }
        let ours = try Stopwatch.nanoseconds(repetitions: 20) { _ = try use.report(on: path) } / 1_000
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "pyhanko_pdf.py")
        let printed = try Command.output(python, [script.path, place.path])
        let theirs = Double(printed.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
        return Measurement(
            id: "P2",
            what: "a PDF with 25 signatures and everything between them compared: \(Int(ours)) us",
            ratio: ours / theirs,
            yardstick: "pyHanko with its difference policy, in process: \(Int(theirs)) us",
            goal: "<= 0.02",
            isMet: ours / theirs <= 0.02
        )
    }

    /// P3: a file of 200 MB with two signatures, the whole command.
    private static func largeFile(
        _ lastro: String,
        _ place: URL,
        _ names: [String: [String]]
    ) throws -> [Measurement] {
        let path = place.appending(path: "grande.pdf").path
        let covered = place.appending(path: "grande.bin").path
        defer { for one in [path, covered] { try? FileManager.default.removeItem(atPath: one) } }
        try writeLargeFile(path, covered)
        var arguments = ["validate", path, "--at", time.description, "--format", "json"]
        for (option, kind) in [("--anchor", "root"), ("--certificates", "ca"), ("--revocation", "list")] {
            for name in names[kind] ?? [] { arguments += [option, name] }
        }
        _ = try Command.output("openssl", ["dgst", "-sha256", covered])  // the page cache is warm from here on
        var yardstick = Double.infinity
        var ours = Double.infinity
        for _ in 0..<5 {
            yardstick = min(yardstick, try Command.seconds("openssl", ["dgst", "-sha256", covered], rounds: 1))
            ours = min(ours, try Command.seconds(lastro, arguments, rounds: 1))
        }
        let memory = try AnonymousMemory.peak(lastro, arguments)
        let bound = Double(64 << 20)
        return [
            Measurement(
                id: "P3",
                what: "a PDF of 200 MB with two signatures, the whole command: \(Int(ours * 1_000)) ms",
                ratio: ours / yardstick,
                yardstick: "openssl dgst -sha256 of the bytes that they cover: \(Int(yardstick * 1_000)) ms",
                goal: "<= 1.15",
                isMet: ours / yardstick <= 1.15
            ),
            Measurement(
                id: "P3",
                what: "its anonymous memory: \(memory >> 20) MiB",
                ratio: Double(memory) / bound,
                yardstick: "64 MiB",
                goal: "<= 1",
                isMet: Double(memory) <= bound
            ),
        ]
    }

    /// Writes the file, and the bytes that the second signature covers, which are all that the first one covers and more.
    private static func writeLargeFile(_ path: String, _ covered: String) throws {
        let world = TestICPBrasil.world
        var file = TestPDF(["Laudo inventado com uma imagem grande"])
        let image = (0..<(200_000_000)).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
        let number = file.add(
            .stream(
                [
                    "Type": "/XObject", "Subtype": "/Image", "Width": "20000", "Height": "10000",
                    "BitsPerComponent": "8", "ColorSpace": "/DeviceGray",
                ],
                image
            )
        )
        file.change(file.pages[0]) { $0["Resources"] = "<</Font <</F1 3 0 R>> /XObject <</Im1 \(number) 0 R>>>>" }
        file.set(5, .stream([:], TestPDF.content("Imagem") + Array(" q 400 0 0 200 72 400 cm /Im1 Do Q".utf8)))
        file.commit()
        file.sign(.cades(SignerTemplate(world.person)))
        let second = file.sign(.cades(SignerTemplate(world.company)).with { $0.fieldName = "Assinatura2" })
        try Data(file.bytes).write(to: URL(filePath: path))
        try Data(file.covered(second.byteRange)).write(to: URL(filePath: covered))
    }
}
