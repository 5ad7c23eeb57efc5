package import EvidenceArchive
import Foundation
package import ValidationReport

/// Checks an archive: what `lastro archive check` does.
package struct CheckArchive: Sendable {
    private let archive: Archive
    private let path: String

    /// - Throws: as opening the archive does.
    package init(_ place: ArchivePlace) throws(ApplianceError) {
        archive = try place.reading()
        path = place.path
    }

    /// Checks, and hands on each finding.
    package func run(
        _ options: CheckOptions,
        emit: (ArchiveFinding) throws(ApplianceError) -> Void
    ) throws(ApplianceError) -> CheckSummary {
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
            throw failure ?? ApplianceError(archive: error)
        }
    }
}

extension ArchiveFinding {
    /// One JSON object (`lastro.archive-finding/1`) on a line of its own.
    package func json() throws(ApplianceError) -> String {
        struct Form: Encodable {
            let schema = "lastro.archive-finding/1"
            let level: String
            let code: String
            let subject: String
            let message: String
            let repair: String
        }
        return try ArchiveJSON.line(
            Form(
                level: level.rawValue,
                code: error.code.rawValue,
                subject: error.subject ?? "",
                message: error.description,
                repair: error.hint
            )
        ) + "\n"
    }

    /// One line for people, and what mends it below.
    package func text(_ language: ReportLanguage) -> String {
        let word =
            switch (level, language) {
            case (.damage, .portuguese): "dano"
            case (.damage, .english): "damage"
            case (.note, .portuguese): "nota"
            case (.note, .english): "note"
            }
        return "\(word)  \(PrintableText.line(error.description))\n      \(PrintableText.line(error.hint))\n"
    }
}

extension CheckSummary {
    /// One JSON object (`lastro.archive-check/1`) on a line of its own.
    package func json() throws(ApplianceError) -> String {
        struct Form: Encodable {
            let schema = "lastro.archive-check/1"
            let objects, objectsRead, bytesRead, items, events, damage, notes: UInt64
        }
        return try ArchiveJSON.line(
            Form(
                objects: objects,
                objectsRead: objectsRead,
                bytesRead: bytesRead,
                items: items,
                events: events,
                damage: damageCount,
                notes: noteCount
            )
        ) + "\n"
    }

    /// A few lines for people.
    package func text(_ language: ReportLanguage) -> String {
        let read = ArchiveText(language).size(bytesRead)
        switch language {
        case .portuguese:
            let outcome = damageCount == 0 ? "íntegro" : "DANIFICADO: \(damageCount) dano(s)"
            return """
                Arquivo \(outcome)
                \(objects) objetos (\(objectsRead) relidos, \(read)), \(items) itens, \(events) registros de auditoria

                """
        case .english:
            let outcome = damageCount == 0 ? "sound" : "DAMAGED: \(damageCount) finding(s)"
            return """
                Archive \(outcome)
                \(objects) objects (\(objectsRead) read again, \(read)), \(items) items, \(events) audit events

                """
        }
    }
}
