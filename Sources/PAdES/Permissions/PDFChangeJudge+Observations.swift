import PDFSyntax
package import SignatureValidation

extension PDFChangeJudge {
    /// What the judge is told, by the signatures' ids.
    package var observations: [String: [ContainerObservation]] {
        Dictionary(signatures.map { ($0.id, observations(for: $0)) }) { $0 + $1 }
    }

    /// What the judge is told about a signature: each kind of change that needs a word, once for each revision, page and
    /// field, with the first of its objects.
    package func observations(for signature: PDFSignature) -> [ContainerObservation] {
        var result: [ContainerObservation] = []
        if ownPermissions(of: signature).isMalformed {
            result.append(ContainerObservation(.docMDPMalformed, .constraint(.pdfPermissionsForm, Self.verdict)))
        }
        let level = permissions(after: signature).level
        var seen: Set<ContainerObservation> = []
        for verdict in Self.ordered(verdicts(for: signature)) {
            guard let (code, weight) = Self.weight(of: verdict.rule) else { continue }
            var values = Self.values(of: verdict)
            if verdict.rule == .docMDP, let level { values["permission"] = String(level) }
            var key = values
            key["object"] = nil
            key["rectangle"] = nil
            guard seen.count < Self.maximumObservations,
                seen.insert(ContainerObservation(code, weight, key)).inserted
            else { continue }
            result.append(ContainerObservation(code, weight, values))
        }
        return result
    }

    /// More than these tell nobody more; the history of the file has every change.
    private static let maximumObservations = 1_000
    private static let verdict = Verdict.indeterminate(.signatureConstraintsFailure)

    /// In each revision those first that say where they show.
    private static func ordered(_ verdicts: [PDFChangeVerdict]) -> [PDFChangeVerdict] {
        let indexed = verdicts.enumerated().map {
            (revision: $1.revision, isPlaced: $1.change.rectangle != nil, $0, $1)
        }
        return indexed.sorted { left, right in
            if left.revision != right.revision { return left.revision < right.revision }
            if left.isPlaced != right.isPlaced { return left.isPlaced }
            return left.2 < right.2
        }.map(\.3)
    }

    private static func weight(of rule: PDFChangeRule) -> (ReasonCode, ContainerObservation.Weight)? {
        switch rule {
        case .always, .permitted: nil
        case .coversContent: (.changeCoversContent, .constraint(.pdfContentCovered, verdict))
        case .annotationAdded: (.changeAnnotationAdded, .constraint(.pdfAnnotationAdded, verdict))
        case .valueUnverified: (.changeValueUnverified, .note(.warn))
        case .annotationAltered: (.changeAnnotationAltered, .constraint(.pdfAnnotationAltered, verdict))
        case .valueReplaced: (.changeValueReplaced, .constraint(.pdfValueReplaced, verdict))
        case .unexplained: (.changeUnexplained, .always(verdict))
        case .contentHidden: (.changeHidesContent, .always(verdict))
        case .docMDP: (.docMDPForbidden, .always(verdict))
        case .fieldMDP: (.fieldMDPForbidden, .always(verdict))
        }
    }

    /// Revisions count from 1, as pages do.
    private static func values(of verdict: PDFChangeVerdict) -> [String: String] {
        let change = verdict.change
        var values = ["revision": String(verdict.revision + 1)]
        values["object"] = change.reference.map { $0.description } ?? "trailer"
        values["page"] = change.page.map(String.init)
        values["subject"] = change.subject.map { String($0.prefix(200)) }
        values["reason"] = change.reason?.rawValue
        if let rectangle = change.rectangle {
            let corners = [rectangle.left, rectangle.bottom, rectangle.right, rectangle.top]
            values["rectangle"] = corners.map { String(($0 * 100).rounded() / 100) }.joined(separator: " ")
        }
        return values
    }
}
