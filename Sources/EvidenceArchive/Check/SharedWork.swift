import Foundation

/// Work that several threads share out among themselves.
enum SharedWork {
    /// Runs `work` on `owner` by so many threads at once, this one among them; returns when all are done.
    ///
    /// A thread ends a little after its work: it must not keep the owner, and the archive behind it, open until then.
    static func run<Owner: Sendable>(_ owner: Owner, threads: Int, _ work: @escaping @Sendable (Owner) -> Void) {
        let group = DispatchGroup()
        for _ in 1..<max(1, threads) {
            group.enter()
            let handover = ThreadHandover(owner)
            let thread = Thread {
                if let owner = handover.take() { work(owner) }
                group.leave()
            }
            thread.start()
        }
        work(owner)
        group.wait()
    }
}
