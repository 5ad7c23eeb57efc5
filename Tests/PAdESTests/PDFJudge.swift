import ASN1
import Appliance
import Foundation
import TestPKI
import TestSupport
import ValidationReport

/// Judges PDF files as `lastro validate` does.
struct PDFJudge: Sendable {
    private let use: ValidateDocuments

    /// Judges under the root of the test PKI with the CRLs of the day, after ICP-Brasil's validation policy.
    static let world = Result {
        let world = TestICPBrasil.world
        return try PDFJudge(
            anchors: [world.root.certificate],
            certificates: world.intermediates.map(\.certificate),
            revocation: world.crls(currentAt: AttackFile.validated),
            policy: "icp-brasil",
            time: AttackFile.validated
        )
    }

    init(anchors: [[UInt8]], certificates: [[UInt8]], revocation: [[UInt8]], policy: String, time: Instant) throws {
        let folder = try TemporaryFolder()
        func write(_ files: [[UInt8]], _ name: String) throws -> [String] {
            try files.enumerated().map { try folder.write("\(name)/\($0)", $1) }
        }
        let options = BasisOptions(
            anchors: try write(anchors, "anchors"),
            certificates: try write(certificates, "certificates"),
            revocation: try write(revocation, "revocation"),
            policy: "\(PackageRoot.path)/policies/validation/\(policy).yaml",
            time: time
        )
        let basis = try withExtendedLifetime(folder) { try ValidationBasis(options) }
        use = ValidateDocuments(basis: basis, content: nil, locator: ContentLocator())
    }

    /// What is said of a file; nil where it cannot be read as anything (exit code 65).
    ///
    /// - Throws: any other error.
    func report(on bytes: [UInt8]) throws -> PDFReport? {
        let folder = try TemporaryFolder()
        let path = try folder.write("contrato.pdf", bytes)
        do {
            return try withExtendedLifetime(folder) {
                try PDFReport(text: use.report(on: path).render(as: .jsonLine, language: .english))
            }
        } catch let error as ApplianceError where error.kind == .unreadableInput {
            return nil
        }
    }

    /// A form that people read.
    enum Form {
        case text
        case html
    }

    /// The report on a file in a form.
    func render(_ bytes: [UInt8], _ form: Form, _ language: ReportLanguage) throws -> String {
        let folder = try TemporaryFolder()
        let path = try folder.write("contrato.pdf", bytes)
        let report = try withExtendedLifetime(folder) { try use.report(on: path) }
        return switch form {
        case .text: report.render(as: .text, language: language)
        case .html: report.render(as: .html, language: language)
        }
    }
}
