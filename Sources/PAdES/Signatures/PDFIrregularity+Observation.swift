import PDFSyntax
import SignatureValidation

extension PDFIrregularity {
    /// What another reader makes of it.
    enum Consequence {
        /// It may see other objects, or another end of the file.
        case ambiguous
        /// It repairs it and sees the same.
        case repaired
        /// Something to be listed, not to be weighed.
        case none
    }

    /// What it leads to in a document with these irregularities, whose first signature covers it up to `signed`.
    func consequence(in document: PDFDocument, among all: [PDFIrregularity], signed: Int?) -> Consequence {
        switch code {
        case .xrefEntryOutsideRevision: leadsForward(in: document) ? .ambiguous : .repaired
        case .unreferencedObject: takesPlace(in: document, behind: signed) ? .ambiguous : .none
        case .startxrefMismatch: isOffByWhiteSpace(in: document, all) ? .repaired : .ambiguous
        case .xrefEntryDuplicate, .hybridEntriesDiffer, .xrefEntryPointsElsewhere, .duplicateDefinition,
            .overlappingObjects, .unreadableObject, .objectStreamReplaced,
            .objectStreamExtendsLoop, .prevPointsForward, .duplicateDictionaryKey,
            .encryptionChanged, .wrongStreamLength, .offsetsNotFromHeader, .xrefEntryBeyondSize, .sizeBeyondLimit,
            .linearizationMismatch,
            .inspectionIncomplete, .tooManyIrregularities:
            .ambiguous
        case .headerNotAtStart, .missingEndOfFileMarker, .offsetNotExact, .permissionsDiffer, .xrefTableWhitespace,
            .xrefEntryTypeUnknown, .xrefStreamSurplusBytes, .missingEndobj, .streamKeywordEndOfLine,
            .malformedNameEscape, .garbageBetweenObjects, .filterDataEnd:
            .repaired
        case .trailingBytes, .commentBetweenObjects, .objectNeverReached: .none
        }
    }

    /// Whether an object that no entry leads to stands behind the first signature under a number that is defined: readers
    /// that repair a file take the last object of each number.
    private func takesPlace(in document: PDFDocument, behind signed: Int?) -> Bool {
        guard let signed, offset >= signed, let number = object?.number, number != 0 else { return false }
        return document.definition(of: number) != nil
    }

    /// Whether an entry leads to bytes that a later save wrote; to older ones hybrid files lead as well (§7.5.8.4).
    private func leadsForward(in document: PDFDocument) -> Bool {
        guard let number = object?.number else { return true }
        return document.revisions.contains { revision in
            guard case .file(let place, _) = revision.entry(number)?.location, place == offset else { return false }
            return place >= revision.range.upperBound
        }
    }

    /// Whether the `startxref` here is one that leads to the white space in front of its section.
    private func isOffByWhiteSpace(in document: PDFDocument, _ all: [PDFIrregularity]) -> Bool {
        guard let revision = document.revisions.first(where: { $0.range.contains(offset) }) else { return false }
        return revision.sections.contains { section in
            let start = section.range.lowerBound
            return all.contains { other in
                other.code == .offsetNotExact && other.object == nil && other.offset < start
                    && other.offset >= start - 16
            }
        }
    }
}
