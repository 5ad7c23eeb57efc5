package import PDFSyntax

/// Decides about changes after each signature of a document by what that signature and those before it allow.
package struct PDFChangeJudge: Sendable {
    /// What each revision changed.
    package let analysis: PDFChangeAnalysis
    let signatures: [PDFSignature]
    private let permissions: [PDFPermissions]
    /// On the changes behind each signature, in their order.
    private let judged: [[PDFChangeVerdict]]

    /// Compares the revisions behind the first that one of the signatures covers.
    package init(_ document: PDFDocument, _ signatures: [PDFSignature]) {
        self.signatures = signatures
        let covered = signatures.compactMap(\.coveredRevision).min()
        analysis = PDFChangeAnalysis(document, from: covered ?? document.revisions.count)
        let permissions = signatures.map { signature in
            PDFPermissionsReader(document, revision: signature.coveredRevision ?? signature.revision)
                .permissions(of: signature)
        }
        self.permissions = permissions
        let revisions = analysis.revisions
        judged = signatures.indices.map { index in
            Self.verdicts(signatures, index, Self.permissions(signatures, permissions, after: index), revisions)
        }
    }

    /// What one signature allows by itself.
    package func ownPermissions(of signature: PDFSignature) -> PDFPermissions {
        index(of: signature).map { permissions[$0] } ?? PDFPermissions()
    }

    /// What may change after a signature: what it allows itself, as far as all signatures before it do.
    package func permissions(after signature: PDFSignature) -> PDFPermissions {
        index(of: signature).map { Self.permissions(signatures, permissions, after: $0) } ?? PDFPermissions()
    }

    /// All changes behind the revision that a signature covers; none where it covers none exactly.
    package func verdicts(for signature: PDFSignature) -> [PDFChangeVerdict] {
        index(of: signature).map { judged[$0] } ?? []
    }

    private func index(of signature: PDFSignature) -> Int? {
        signatures.firstIndex { $0.id == signature.id && $0.revision == signature.revision }
    }

    private static func permissions(
        _ signatures: [PDFSignature],
        _ permissions: [PDFPermissions],
        after index: Int
    ) -> PDFPermissions {
        var result = permissions[index]
        for (other, own) in zip(signatures, permissions) where other.revision < signatures[index].revision {
            result = result.restricted(by: own)
        }
        return result
    }

    private static func verdicts(
        _ signatures: [PDFSignature],
        _ index: Int,
        _ allowed: PDFPermissions,
        _ revisions: [PDFRevisionChanges]
    ) -> [PDFChangeVerdict] {
        guard let covered = signatures[index].coveredRevision else { return [] }
        let locks = PDFFieldLockIndex(allowed.locks)
        let later = revisions.filter { $0.revision > covered }
        let isMuch = later.reduce(0) { $0 + $1.changes.count } * signatures.count > maximumVerdicts
        var result: [PDFChangeVerdict] = []
        for revision in later {
            for change in revision.changes {
                let rule = Self.rule(for: change, allowed.level, locks)
                if isMuch, rule.isAllowed || result.count >= maximumVerdicts / max(signatures.count, 1) { continue }
                result.append(PDFChangeVerdict(change: change, revision: revision.revision, rule: rule))
            }
        }
        return result
    }

    /// Of more for all signatures together, only those that are not allowed are told.
    private static let maximumVerdicts = 1_000_000

    /// ISO 32000-2 tables 236, 257 and 259; what those do not say is in the decision on changes after signing.
    static func rule(for change: PDFObjectChange, _ level: Int?, _ locks: PDFFieldLockIndex) -> PDFChangeRule {
        let isLocked = change.subject.map(locks.locks) ?? false
        switch change.kind {
        case .unexplained: return .unexplained
        case .documentSecurityStore, .documentTimeStamp, .metadata, .unchangedRewrite, .fileStructure, .unreferenced:
            return .always
        case .signature:
            guard level != 1 else { return .docMDP }
            guard change.isNew || !isLocked else { return .fieldMDP }
            guard change.isCoveringContent else { return .permitted }
            // A field that was there stands where the certifier put it.
            return level == nil || !change.isNew ? .coversContent : .contentHidden
        case .formFilling:
            guard level != 1 else { return .docMDP }
            guard !isLocked else { return .fieldMDP }
            guard !change.isHidingContent else { return .contentHidden }
            if change.isReplacingValue, level == nil { return .valueReplaced }
            return change.isValueUnverified ? .valueUnverified : .permitted
        case .annotation:
            guard level == nil || level == 3 else { return .docMDP }
            guard !change.isHidingContent else { return .contentHidden }
            guard level != nil || change.isNew else { return .annotationAltered }
            if change.isCoveringContent { return .coversContent }
            return level == nil ? .annotationAdded : .permitted
        }
    }
}
