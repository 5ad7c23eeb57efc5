import ASN1
package import EvidenceArchive
import Foundation
import PKIX
import PathValidation
import SignatureValidation
package import ValidationReport

/// Hands over a selection as a self-contained dossier: what `lastro archive export` does.
package struct ExportArchive: Sendable {
    private let place: ArchivePlace
    private let options: BasisOptions
    private let language: ReportLanguage

    /// - Parameters:
    ///   - place: the archive.
    ///   - options: what the reports in the dossier stand on, beside the evidence in it.
    ///   - language: of the reports.
    package init(place: ArchivePlace, options: BasisOptions, language: ReportLanguage) {
        self.place = place
        self.options = options
        self.language = language
    }

    /// Exports; the target appears only once everything in it is on the disk.
    ///
    /// - Throws: `ApplianceError`; the target is not there then, and what was there before is untouched.
    package func run(
        _ request: DossierSelection.Request,
        to target: String,
        form: DossierForm
    ) throws(ApplianceError) -> DossierSummary {
        let archive = try place.writing()
        let items = try archiving { () throws(ArchiveError) in try DossierSelection(request, in: archive).items }
        guard !items.isEmpty else {
            throw ApplianceError(.missingInput, "nothing is chosen", hint: "look at what 'lastro archive list' finds")
        }
        let now = ArchiveClock.now
        let mark = String(UInt64.random(in: .min ... .max), radix: 36)
        let (folder, writer) = try archiving { () throws(ArchiveError) in
            let folder = try DossierFolder(target: target, mark: mark)
            return (folder, try DossierWriter(folder, archive: archive))
        }
        var added: [DossierItem] = []
        for item in items {
            added.append(
                try archiving { () throws(ArchiveError) in
                    try writer.add(item, evidenceName: EvidenceFileName.of)
                }
            )
        }
        try writeRecords(of: added, writer, archive)
        try writeReports(on: added, writer, at: now, archive)
        let software = options.software ?? "lastro"
        let manifest = try archiving { () throws(ArchiveError) in
            try writer.finish(at: now, software: software)
            let manifest = try folder.seal()
            // No dossier leaves that the log does not tell of.
            try writer.log(manifest, at: now, actor: place.actor, wait: place.wait)
            try folder.publish(as: form, on: now.day)
            return manifest
        }
        return DossierSummary(
            path: target,
            form: form,
            items: added.count,
            files: folder.volume.files,
            bytes: folder.volume.bytes,
            manifest: manifest
        )
    }

    /// The evidence records of each object that a batch covers, one for each of the batch's tokens, and of each record that
    /// came with one: it proves that this was there before its own time-stamps lost their worth.
    private func writeRecords(
        of items: [DossierItem],
        _ writer: DossierWriter,
        _ archive: Archive
    ) throws(ApplianceError) {
        try archiving { () throws(ArchiveError) in
            let derivation = RecordDerivation(archive, history: try BatchHistory(archive))
            for object in Set(items.flatMap(\.line.item.provenObjects).map(\.sha256)).sorted() {
                guard let file = writer.file(object) else { continue }
                let name = file.path.split(separator: "/").last.map(String.init) ?? object.hex
                // The authority of one token may fall: the others still prove the object to whoever gets the dossier.
                for strand in 0..<(try derivation.strandCount(of: object)) {
                    guard let record = try derivation.record(of: object, strand: strand) else { continue }
                    let suffix = strand == 0 ? ".ers" : ".\(strand + 1).ers"
                    try writer.folder.add(record, at: writer.path(name + suffix, in: DossierLayout.records))
                }
            }
        }
    }

    /// Judges every item, and writes reports, what openssl needs, and the instructions.
    private func writeReports(
        on items: [DossierItem],
        _ writer: DossierWriter,
        at now: ArchiveTime,
        _ archive: Archive
    ) throws(ApplianceError) {
        let judge = try DossierJudge(writer, options: options, language: language)
        let tools = try ToolFiles(writer, verifier: judge.verifier)
        var entries: [DossierGuide.Entry] = []
        var anchors: [[UInt8]: (name: String, sha256: String)] = [:]
        for item in items {
            let judged = try judge.judge(item)
            var noted = item
            noted.report = judged.flatMap { writer.report(of: $0.item) }
            for signature in judged?.signatures ?? [] {
                let outcome = signature.certification?.outcome
                guard let root = (outcome?.path?.anchor ?? outcome?.failures.first?.anchor)?.certificate else {
                    continue
                }
                anchors[root.sha256] = ("\(root.subject)", Hexadecimal.encode(root.sha256))
            }
            let commands = try judged.map { judged throws(ApplianceError) in try tools.commands(judged) } ?? []
            entries.append(DossierGuide.Entry(item: noted, judged: judged, commands: commands))
        }
        let auditCommands = try CheckpointFiles.write(to: writer)
        let guide = DossierGuide(
            archive: archive.configuration.identity,
            createdAt: now,
            software: options.software ?? "lastro",
            verifierKey: writer.verifierKey,
            entries: entries,
            auditCommands: auditCommands,
            anchors: anchors.values.sorted { $0.name < $1.name },
            evidenceFolders: writer.folder.folders
        )
        try archiving { () throws(ArchiveError) in
            _ = try writer.folder.add(guide.bytes, at: DossierLayout.readme)
        }
    }
}
