import Appliance
import ArgumentParser
import ValidationReport

/// `lastro evidence show`.
struct EvidenceShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show what stands in an evidence record, without judgement.",
        discussion: """
            RECORD is a record of RFC 4998 in DER, PEM or base64, or one of RFC 6283 in
            XML.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("The record.", valueName: "record"))
    var record: String

    @OptionGroup var output: EvidenceOutputArguments

    func run() throws {
        let result = try ResultOutput(path: output.output, protecting: [record])
        let listing = try VerifyEvidenceRecord.listing(of: record)
        try result.write(listing.render(as: output.reportFormat, language: output.language))
        try result.commit()
    }
}
