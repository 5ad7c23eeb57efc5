package import EvidenceArchive
import Foundation
package import ValidationReport

/// Checks an archive: what `lastro archive check` does.
package struct CheckArchive: Sendable {
    private let archive: Archive
    /// The command that mends this archive, from its last replica.
    package let advice: RepairAdvice

    /// - Throws: as opening the archive does; the hint names this archive, and its last replica where one is known.
    package init(_ place: ArchivePlace) throws(ApplianceError) {
        do throws(ArchiveError) {
            archive = try Archive(opening: place.path, access: .check)
            let known = try? KnownReplica.latest(archive.catalogue)
            advice = RepairAdvice(archive: place.path, replica: known?.path)
        } catch {
            throw ApplianceError(archive: error, RepairAdvice(ofUnreadable: place.path))
        }
    }

    /// Checks, and hands on each finding.
    package func run(
        _ options: CheckOptions,
        emit: (ArchiveFinding) throws(ApplianceError) -> Void
    ) throws(ApplianceError) -> CheckSummary {
        var options = options
        options.at = ArchiveClock.now
        var failure: ApplianceError?
        do throws(ArchiveError) {
            return try ArchiveCheck(archive, options: options).run { finding throws(ArchiveError) in
                do throws(ApplianceError) {
                    try emit(finding)
                } catch {
                    failure = error
                    throw ArchiveError(.inputOutput)
                }
            }
        } catch {
            throw failure ?? ApplianceError(archive: error, advice)
        }
    }
}

extension CheckSummary {
    /// One JSON object (`lastro.archive-check/1`) on a line of its own.
    package func json() throws(ApplianceError) -> String {
        struct Form: Encodable {
            let schema = "lastro.archive-check/1"
            let objects, objectsRead, bytesRead, items, events, damage, notes: UInt64
            let tiers: [String]
            let round, rounds: UInt64
        }
        return try ArchiveJSON.line(
            Form(
                objects: objects,
                objectsRead: objectsRead,
                bytesRead: bytesRead,
                items: items,
                events: events,
                damage: damageCount,
                notes: noteCount,
                tiers: tiers.sorted().map(\.rawValue),
                round: round,
                rounds: rounds
            )
        ) + "\n"
    }

    /// A few lines for people.
    package func text(_ language: ReportLanguage) -> String {
        let read = ArchiveText(language).size(bytesRead)
        if tiers.isEmpty, damageCount == 0 {
            return language == .portuguese ? "Nenhuma releitura vencida\n" : "No reading is due\n"
        }
        let part = rounds > 1 ? (language == .portuguese ? "; parte" : "; part") + " \(round + 1)/\(rounds)" : ""
        let readAgain = CountedText.readAgain.text(objectsRead, language)
        let counts = """
            \(CountedText.objects.text(objects, language)) (\(readAgain), \(read)\(part)), \
            \(CountedText.items.text(items, language)), \(CountedText.auditEvents.text(events, language))
            """
        switch language {
        case .portuguese:
            let outcome = damageCount == 0 ? "íntegro" : "DANIFICADO: \(damageCount) dano(s)"
            return """
                Arquivo \(outcome)
                \(counts)

                """
        case .english:
            let outcome = damageCount == 0 ? "sound" : "DAMAGED: \(damageCount) finding(s)"
            return """
                Archive \(outcome)
                \(counts)

                """
        }
    }
}
