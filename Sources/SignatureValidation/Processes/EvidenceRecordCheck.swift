import ASN1
import EvidenceRecords
import TimeStampProtocol

/// Weighs the facts of an evidence record; the tokens are judged elsewhere.
struct EvidenceRecordCheck {
    let record: EvidenceRecord
    let verification: EvidenceVerification

    func check(_ result: inout BlockResult) {
        if !record.isKnownVersion {
            result.fail(.recordVersion, .totalFailed(.formatFailure), ["version": record.version])
        }
        checkObjects(&result)
        for outcome in verification.timeStamps { check(outcome, &result) }
        if let type = record.encryptionType {
            result.note(.recordEncrypted, .inform, type.isEmpty ? [:] : ["type": type])
        }
        if !verification.orphans.isEmpty {
            result.note(.recordOrphanReferences, .inform, ["count": "\(verification.orphans.count)"])
        }
        noteRules(&result)
    }

    /// Chains and time-stamps are counted from 1 where people read it.
    static func place(_ outcome: TimeStampOutcome) -> [String: String] {
        ["chain": "\(outcome.chain + 1)", "number": "\(outcome.position + 1)"]
    }

    private func checkObjects(_ result: inout BlockResult) {
        if verification.objects.isEmpty {
            result.fail(.recordObjectsNotGiven, .indeterminate(.signedDataNotFound))
        }
        for object in verification.objects {
            for (chain, coverage) in object.coverage.enumerated() {
                let values = ["object": object.name, "chain": "\(chain + 1)"]
                switch coverage {
                case .missing, .notImprinted:
                    result.fail(.recordObjectNotCovered, .totalFailed(.hashFailure), values)
                case .unknown:
                    // An algorithm that is not known is said of the time-stamp.
                    guard record.chains[chain].digest?.algorithm != nil else { continue }
                    result.fail(.recordObjectDigestNotGiven, .indeterminate(.signedDataNotFound), values)
                case .listed, .imprinted: continue
                }
            }
        }
    }

    private func check(_ outcome: TimeStampOutcome, _ result: inout BlockResult) {
        let place = Self.place(outcome)
        for reference in outcome.references where reference.isIntact == false {
            let code: ReasonCode =
                reference.kind == .previousTimeStamp ? .recordTimeStampNotRenewed : .recordChainsNotRenewed
            result.fail(code, .totalFailed(.hashFailure), place)
        }
        if outcome.timeStamp.digest.algorithm == nil, !outcome.timeStamp.digest.identifier.isEmpty {
            var values = place
            values["algorithm"] = outcome.timeStamp.digest.identifier
            result.fail(.recordDigestUnknown, .indeterminate(.generic), values)
        }
        for defect in outcome.defects { weigh(defect, outcome, place, &result) }
        if outcome.timeStamp.hashTree != nil, outcome.imprint == .mismatch, !Self.explainMismatch(outcome.defects) {
            result.fail(.recordTreeMismatch, .totalFailed(.hashFailure), place)
        }
    }

    /// Whether one of the defects alone keeps a tree from leading to the imprint.
    private static func explainMismatch(_ defects: [TimeStampDefect]) -> Bool {
        defects.contains { defect in
            switch defect {
            case .valueLength, .imprintAlgorithm: true
            case .chainAlgorithm, .unlistedAlgorithm, .timeOrder: false
            }
        }
    }

    private func weigh(
        _ defect: TimeStampDefect,
        _ outcome: TimeStampOutcome,
        _ place: [String: String],
        _ result: inout BlockResult
    ) {
        var values = place
        values["algorithm"] = outcome.timeStamp.digest.name
        switch defect {
        case .valueLength: result.fail(.recordValueLength, .totalFailed(.formatFailure), values)
        case .imprintAlgorithm(let token):
            values["token"] = token
            result.fail(.recordDigestOfImprint, .totalFailed(.formatFailure), values)
        case .chainAlgorithm(let chain):
            values["first"] = chain
            result.fail(.recordDigestOfChain, .totalFailed(.formatFailure), values)
        case .unlistedAlgorithm: result.note(.recordDigestNotListed, .warn, values)
        case .timeOrder(let previous):
            values["previous"] = previous.description
            if case .success(let token) = outcome.timeStamp.token { values["time"] = token.tstInfo.genTime.description }
            result.fail(.recordTimeOrder, .indeterminate(.timestampOrderFailure), values)
        }
    }

    /// What the record does in another way than its standard says, and others do too.
    private func noteRules(_ result: inout BlockResult) {
        var rules: Set<String> = []
        for outcome in verification.timeStamps {
            guard case .intactByTree(let rule) = outcome.imprint else { continue }
            if rule.order != .binaryAscending { rules.insert(rule.order.rawValue) }
            if rule.hashesSingleValue { rules.insert("single-value-hashed") }
        }
        for object in verification.objects {
            for coverage in object.coverage {
                guard case .listed(_, let rule?) = coverage else { continue }
                let standard: RenewalRule = record.form == .asn1 ? .concatenated : .separate
                if rule != standard { rules.insert("renewal-\(rule.rawValue)") }
            }
        }
        for rule in rules.sorted() { result.note(.recordRuleDeviates, .inform, ["rule": rule]) }
    }
}
