import ASN1
import Foundation
import TestPKI
import TestSupport
import Testing

@Suite struct PDFFileTests {
    private static let world = TestICPBrasil.world
    private static let signed = Instant.utc("2025-03-10T14:00:00Z")

    /// Two signatures, validation data, a document time-stamp, each in a revision of its own.
    private static func archived(_ layout: TestPDF.Layout) -> (file: TestPDF, signatures: [TestPDFSigned]) {
        var file = TestPDF.contract(layout)
        let first = file.sign(.cades(SignerTemplate(world.person)))
        let second = file.sign(
            .pkcs7(world.company).with {
                $0.fieldName = "Assinatura2"
                $0.rectangle = [72, 100, 272, 140]
                $0.appearance = "Assinado"
            }
        )
        file.setSecurityStore(certificates: [world.issuing.certificate], for: [first])
        file.commit()
        let stamp = file.sign(.timeStamp(world.timeStamp(at: signed)))
        return (file, [first, second, stamp])
    }

    @Test("OpenSSL verifies what stands in Contents over what ByteRange covers", arguments: TestPDF.Layout.allCases)
    func signatures(layout: TestPDF.Layout) throws {
        let (file, signatures) = Self.archived(layout)
        for (index, signature) in signatures.prefix(2).enumerated() {
            let range = signature.byteRange
            #expect(range[2] + range[3] == file.ends[index + 1])
            #expect(file.bytes[signature.contents.lowerBound] == 0x3c)
            #expect(file.bytes[signature.contents.upperBound - 1] == 0x3e)
            let openssl = try OpenSSLCommand()
            let result = try openssl.outcome(
                "cms",
                "-verify",
                "-inform",
                "DER",
                "-in",
                try openssl.file("a", signature.value),
                "-content",
                try openssl.file("b", Array(file.bytes[..<range[1]] + file.bytes[range[2]..<(range[2] + range[3])])),
                "-CAfile",
                try openssl.file("c", Self.world.root.pem + Self.world.intermediate.pem + Self.world.issuing.pem),
                "-purpose",
                "any",
                "-attime",
                String(Self.signed.seconds),
                "-binary",
                "-out",
                "out"
            )
            #expect(result.status == 0, "\(result.output)")
        }
    }

    @Test(
        "qpdf finds nothing wrong with a file of any layout",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/qpdf"), "qpdf is not installed"),
        arguments: TestPDF.Layout.allCases
    )
    func layouts(layout: TestPDF.Layout) throws {
        let file = Self.archived(layout).file
        let folder = try TemporaryFolder()
        for end in file.ends {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/qpdf")
            process.arguments = ["--check", try folder.write("\(end).pdf", Array(file.bytes.prefix(end)))]
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "revision that ends at \(end)")
        }
    }

    @Test("A file is the same bytes each time")
    func deterministic() {
        #expect(Self.archived(.objectStreams).file.bytes == Self.archived(.objectStreams).file.bytes)
    }
}
