import SignaturePolicy

/// Whether the dictionaries of the PDF have the entries that the policy demands (module ExtensoesPAsPAdES of ICP-Brasil,
/// DOC-ICP-15.03).
struct PolicyEntryCheck {
    /// The dictionaries by the names that reports show.
    private enum Place: String {
        case signature = "Sig"
        case store = "DSS"
        case related = "VRI"
        case timeStamp = "DocTimeStamp"
    }

    /// Keys for which the field knows another: the first policies for AD-RC say Certs where VRI has Cert.
    private static let synonyms = ["Cert": "Certs", "Certs": "Cert", "CRL": "CRLs", "OCSP": "OCSPs"]

    let demands: PolicyDemands

    func check(_ pdf: PDFSignatureFacts, _ result: inout BlockResult) {
        let wanted = demands.pdf
        check(wanted.signatureDictionary, pdf.signatureDictionary, .signature, &result)
        check(wanted.dss, pdf.securityStore, .store, &result)
        check(wanted.vri, pdf.relatedInformation, .related, &result)
        guard !wanted.documentTimeStamp.isEmpty else { return }
        // One is enough: later ones renew it.
        let best = pdf.documentTimeStamps.min { left, right in
            violations(wanted.documentTimeStamp, left, .timeStamp).count
                < violations(wanted.documentTimeStamp, right, .timeStamp).count
        }
        check(wanted.documentTimeStamp, best, .timeStamp, &result)
    }

    private func check(
        _ wanted: [PDFEntry],
        _ found: [String: PDFSignatureFacts.Entry]?,
        _ place: Place,
        _ result: inout BlockResult
    ) {
        guard !wanted.isEmpty else { return }
        guard let found else {
            let values = ["dictionary": place.rawValue]
            demands.violated(.pbadDictionaryMissing, .signatureConstraintsFailure, values, &result)
            return
        }
        for violation in violations(wanted, found, place) {
            guard violation.isTypeOnly else {
                demands.violated(violation.code, .signatureConstraintsFailure, violation.values, &result)
                continue
            }
            // Type is optional in ISO 32000-2 where the place says it already; software leaves it out.
            let values = ["policy": demands.name].merging(violation.values) { $1 }
            result.note(violation.code, .warn, values)
        }
    }

    private struct Violation {
        let code: ReasonCode
        let values: [String: String]
        var isTypeOnly = false
    }

    private func violations(
        _ wanted: [PDFEntry],
        _ found: [String: PDFSignatureFacts.Entry],
        _ place: Place
    ) -> [Violation] {
        var told: Set<PDFEntry> = []
        return wanted.compactMap { entry in
            told.insert(entry).inserted ? violation(of: entry, found, place) : nil
        }
    }

    private func violation(
        of wanted: PDFEntry,
        _ found: [String: PDFSignatureFacts.Entry],
        _ place: Place
    ) -> Violation? {
        let values = ["dictionary": place.rawValue, "key": wanted.id]
        if case .revocation(let demand) = wanted.value { return revocation(demand, found, place) }
        guard let entry = found[wanted.id] ?? Self.synonyms[wanted.id].flatMap({ found[$0] }), entry != .objects(0)
        else {
            let isTypeOnly = wanted.id == "Type" && (place == .store || place == .related)
            return Violation(code: .pbadEntryMissing, values: values, isTypeOnly: isTypeOnly)
        }
        guard case .name(let name) = wanted.value else { return nil }
        // The policies of June 2025 end a name with a space.
        let expected = String(name.reversed().drop { $0 == " " }.reversed())
        guard entry != .name(expected) else { return nil }
        let actual = if case .name(let actual) = entry { actual } else { "…" }
        return Violation(
            code: .pbadEntryValue,
            values: values.merging(["expected": expected, "found": actual]) { $1 }
        )
    }

    /// `ValidationValues`: revocation data of the kinds that the policy wants.
    private func revocation(
        _ demand: EnuRevReq,
        _ found: [String: PDFSignatureFacts.Entry],
        _ place: Place
    ) -> Violation? {
        func has(_ keys: [String]) -> Bool {
            keys.contains { key in found[key].map { $0 != .objects(0) } ?? false }
        }
        let suffix = place == .store ? "s" : ""
        let (lists, responses) = (has(["CRL", "CRLs"]), has(["OCSP", "OCSPs"]))
        let missing: String? =
            switch demand {
            case .crlCheck: lists ? nil : "CRL" + suffix
            case .ocspCheck: responses ? nil : "OCSP" + suffix
            case .bothCheck: lists && responses ? nil : "CRL" + suffix + ", OCSP" + suffix
            case .eitherCheck: lists || responses ? nil : "CRL" + suffix + " / OCSP" + suffix
            case .noCheck, .other: nil
            }
        return missing.map { key in
            Violation(code: .pbadEntryMissing, values: ["dictionary": place.rawValue, "key": key])
        }
    }
}

extension PolicyDemands {
    /// What signer and verifier rules together demand of a PDF.
    var pdf: PDFDemands {
        let (signer, verifier) = (rules.signerRules.pdf, rules.verifierRules.pdf)
        return PDFDemands(
            signatureDictionary: signer.signatureDictionary + verifier.signatureDictionary,
            dss: signer.dss + verifier.dss,
            vri: signer.vri + verifier.vri,
            documentTimeStamp: signer.documentTimeStamp + verifier.documentTimeStamp
        )
    }
}
