import PKIX

/// Counts what one validation costs, and stops it where the budget ends.
final class WorkMeter {
    let budget: PathBudget
    /// Nil where no document is judged.
    private let wrongKeys: WrongKeyBudget?
    private(set) var work = PathWork()
    /// The part of the budget that was used up first; nil while there is some left.
    private(set) var exhausted: String?

    init(_ budget: PathBudget, wrongKeys: WrongKeyBudget? = nil) {
        self.budget = budget
        self.wrongKeys = wrongKeys
    }

    /// Whether the validation must stop.
    var isExhausted: Bool { exhausted != nil }

    /// Takes steps from the budget; false where there are none left.
    func step(_ count: Int = 1) -> Bool {
        work.steps += count
        return within(work.steps, budget.steps, "steps")
    }

    func countCandidatePath() { work.candidatePaths += 1 }

    /// How many name comparisons are left.
    var nameComparisonsLeft: Int { max(0, budget.nameComparisons - work.nameComparisons) }

    /// Takes name comparisons from the budget; false where there are none left.
    func compareNames(_ count: Int) -> Bool {
        work.nameComparisons += count
        return within(work.nameComparisons, budget.nameComparisons, "nameComparisons")
    }

    /// Verifies a signature, or remembers it; nil where the budget has none left.
    func check(
        _ object: SignedObject,
        signer: IssuerIdentity,
        inheriting parameters: DSAParameters? = nil,
        with verifier: SignatureVerifier
    ) -> SignatureCheck? {
        guard !isExhausted else { return nil }
        let (check, wasRemembered) = verifier.check(object, signer: signer, inheriting: parameters)
        if !wasRemembered {
            work.signatureChecks += 1
            guard within(work.signatureChecks, budget.signatureChecks, "signatureChecks") else { return nil }
            guard check.isValid || takeWrongKey(signer) else { return nil }
        }
        return check
    }

    /// Takes a key that was tried in vain from the document's budget; false where there is none left.
    private func takeWrongKey(_ signer: IssuerIdentity) -> Bool {
        guard let wrongKeys, !wrongKeys.take(keyLength: signer.subjectPublicKeyInfo.encoding.count) else { return true }
        exhausted = "wrongKeys"
        return false
    }

    private func within(_ value: Int, _ limit: Int, _ name: String) -> Bool {
        if value > limit, exhausted == nil { exhausted = name }
        return exhausted == nil
    }
}
