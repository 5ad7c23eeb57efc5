import EvidenceArchive
import TestSupport

/// `lastro renew` with an authority of the archive's own; nothing where the time of day cannot be set.
extension KilledCommand {
    static let renewals = ClockShim.path == nil ? [] : [seal, renewTokens, renewTrees]

    /// New documents each time, and nothing that is due.
    private static let seal = KilledCommand(
        name: "renew: sealing",
        kills: 40,
        lifetime: 20,
        isInMemory: true,
        prepare: { workshop in
            _ = try workshop.ownAuthority()
            try workshop.addAll(9)
            workshop.expect(.seal, 3)
        },
        words: { _ in CrashWorkshop.renewing },
        note: { $0.noteBatches($1) },
        interrupted: { try $0.verifyInterruptedRenewal() },
        finished: finished
    )

    /// Each time the authority's certificate is about to end, and there are new documents.
    private static let renewTokens = KilledCommand(
        name: "renew: time-stamps",
        kills: 40,
        lifetime: 20,
        isInMemory: true,
        prepare: { workshop in
            if workshop.authority == nil {
                _ = try workshop.ownAuthority()
                try workshop.addAll(6)
                try workshop.renewAll()
            }
            try workshop.pass(years: 2, validFor: 3)
            try workshop.addAll(3)
            workshop.expect(.validationData)
            workshop.expect(.renewal)
        },
        words: { _ in CrashWorkshop.renewing },
        note: { $0.noteBatches($1) },
        interrupted: { try $0.verifyInterruptedRenewal() },
        finished: finished
    )

    /// Each time there are documents under SHA-256, whose end has come near in the meantime.
    private static let renewTrees = KilledCommand(
        name: "renew: hash trees",
        kills: 20,
        lifetime: 10,
        isInMemory: true,
        prepare: { workshop in
            let authority = try workshop.ownAuthority()
            try authority.trustSHA256(until: nil)
            try workshop.pass(years: 1, validFor: 90)
            try workshop.addAll(6)
            try workshop.renewAll()
            try workshop.pass(years: 2, validFor: 90)
            try authority.trustSHA256(until: 1)
            try workshop.addAll(2)
            workshop.expect(.rehash)
        },
        words: { _ in CrashWorkshop.renewing },
        note: { $0.noteBatches($1) },
        interrupted: { try $0.verifyInterruptedRenewal() },
        finished: finished
    )

    private static let finished: @Sendable (CrashWorkshop) throws -> Void = { workshop in
        try workshop.verifyRenewed()
        try workshop.verifyRecord()
    }
}
