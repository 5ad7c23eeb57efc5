import CPKCS11
package import LibCrypto
import Monitors
import Synchronization

/// The sessions of one process with one token: as many as the token allows, logged in once, found again where the token was
/// pulled out and put back.
///
/// A PIN that was refused is never given a second time: not by another session, not after the token came back, and not by
/// another pool of this process. Threads wait for one another where the token gives no more sessions.
@safe package final class SessionPool: @unchecked Sendable {  // `state` is guarded by the monitor
    /// Where the PIN comes from; asked once, when it is needed.
    package typealias PINSource = @Sendable (Token) throws(PKCS11Error) -> SecretBytes?

    private struct State {
        /// Nil where the token is gone and has to be looked for.
        var token: Token?
        var idle: [Session] = []
        var openCount = 0
        var limit: Int
        var generation = 0
        var isLoggedIn = false
        var pin: SecretBytes?
        var isPINKnown = false
        var refusal: PKCS11Error?
        /// The handle of the key in this generation.
        var key: CK_OBJECT_HANDLE?
    }

    /// Tokens that refused a PIN in this process.
    private static let refused = Mutex<Set<String>>([])

    /// How long a thread waits for a session of another, in seconds.
    private let patience: Int
    private let identity: String
    private let module: TokenModule
    private let source: PINSource
    private let monitor = Monitor()
    private var state: State

    /// At most `limit` sessions, whatever the token allows; a thread waits `patience` seconds for one.
    init(_ token: Token, limit: Int, patience: Int = 60, pin source: @escaping PINSource) {
        module = token.module
        identity = token.identity
        self.source = source
        self.patience = patience
        state = State(token: token, limit: max(1, min(limit, token.maximumSessions ?? limit)))
    }

    /// Runs the body with a session that is logged in, and the key; once more where the token had to be found again.
    ///
    /// `find` looks for the key, the first time and whenever the token came back.
    func perform<Value>(
        find: (Session) throws(PKCS11Error) -> CK_OBJECT_HANDLE,
        _ body: (Session, CK_OBJECT_HANDLE) throws(PKCS11Error) -> Value
    ) throws(PKCS11Error) -> Value {
        var isSecond = false
        while true {
            var generation = monitor.locked { state.generation }
            do throws(PKCS11Error) {
                let (session, key) = try take(find)
                generation = session.generation
                defer { give(session) }
                return try body(session, key)
            } catch {
                switch error.code {
                case .tokenRemoved where !isSecond: forget(generation)
                case .notLoggedIn where !isSecond: forgetLogin(generation)
                case .tokenRemoved:
                    forget(generation)
                    throw error
                default: throw error
                }
            }
            isSecond = true
        }
    }

    /// Gives the PIN for the one signature that a session has begun, as some keys want it (PKCS #11 v2.40 base §5.6,
    /// CKU_CONTEXT_SPECIFIC).
    ///
    /// One session after another: of threads that would give a PIN which is wrong here, only the first does. A session that
    /// failed has its signature still begun, and is not used again.
    func authenticate(_ session: Session) throws(PKCS11Error) {
        try monitor.locked { () throws(PKCS11Error) in
            do throws(PKCS11Error) {
                if let refusal = state.refusal { throw refusal }
                if Self.refused.withLock({ $0.contains(identity) }) { throw PKCS11Error(.wrongPIN) }
                guard let token = state.token else { throw PKCS11Error(.tokenRemoved) }
                try knowPIN(token)
                try session.login(state.pin, user: CK_USER_TYPE(CKU_CONTEXT_SPECIFIC))
            } catch {
                session.isSpent = true
                if error.code == .wrongPIN || error.code == .lockedPIN { record(error) }
                throw error
            }
        }
    }

    private func record(_ error: PKCS11Error) {
        state.refusal = error
        state.pin = nil
        _ = Self.refused.withLock { $0.insert(identity) }
        monitor.announceToAll()
    }

    private func take(
        _ find: (Session) throws(PKCS11Error) -> CK_OBJECT_HANDLE
    ) throws(PKCS11Error) -> (Session, CK_OBJECT_HANDLE) {
        try monitor.locked { () throws(PKCS11Error) in
            let session = try nextSession()
            do throws(PKCS11Error) {
                if !state.isLoggedIn { try login(session) }
                if let key = state.key { return (session, key) }
                let key = try find(session)
                state.key = key
                return (session, key)
            } catch {
                giveBack(session)
                throw error
            }
        }
    }

    private func nextSession() throws(PKCS11Error) -> Session {
        let deadline = Deadline(seconds: patience)
        while true {
            if let refusal = state.refusal { throw refusal }
            if let session = state.idle.popLast() { return session }
            if state.openCount < state.limit {
                let token = try currentToken()
                do throws(PKCS11Error) {
                    let session = try Session(token, generation: state.generation)
                    state.openCount += 1
                    return session
                } catch {
                    guard error.code == .sessionLimit, state.openCount > 0 else { throw error }
                    // The token gives less than it says, or others hold the rest: ours go round.
                    state.limit = state.openCount
                }
            }
            guard monitor.wait(until: deadline) else { throw PKCS11Error(.sessionLimit) }
        }
    }

    /// The token where it is now.
    private func currentToken() throws(PKCS11Error) -> Token {
        if let token = state.token { return token }
        guard let token = try module.tokens().first(where: { $0.identity == identity }) else {
            throw PKCS11Error(.tokenRemoved)
        }
        state.token = token
        return token
    }

    private func login(_ session: Session) throws(PKCS11Error) {
        // Looked at anew: others may have tried their luck meanwhile.
        guard let known = state.token else { throw PKCS11Error(.tokenRemoved) }
        let token = try Token(slot: known.slot, module: module)
        if Self.refused.withLock({ $0.contains(identity) }) {
            state.refusal = PKCS11Error(.wrongPIN)
            throw PKCS11Error(.wrongPIN)
        }
        guard token.needsLogin else {
            state.isLoggedIn = true
            return
        }
        if token.isPINLocked { throw PKCS11Error(.lockedPIN) }
        if token.isFinalPINAttempt { throw PKCS11Error(.finalPINAttempt) }
        try knowPIN(token)
        do throws(PKCS11Error) {
            try session.login(state.pin)
        } catch {
            if error.code == .wrongPIN || error.code == .lockedPIN { record(error) }
            throw error
        }
        state.isLoggedIn = true
    }

    /// Asks for the PIN where that was not done yet.
    private func knowPIN(_ token: Token) throws(PKCS11Error) {
        if !state.isPINKnown {
            state.pin = try source(token)
            state.isPINKnown = true
        }
        guard state.pin != nil || token.hasOwnKeypad else {
            state.isPINKnown = false
            throw PKCS11Error(.missingPIN)
        }
    }

    private func give(_ session: Session) {
        monitor.locked { giveBack(session) }
    }

    private func giveBack(_ session: Session) {
        if session.generation == state.generation {
            if session.isSpent {
                session.close()
                state.openCount -= 1
            } else {
                state.idle.append(session)
            }
        } else {
            session.isAbandoned = true
        }
        monitor.announce()
    }

    /// The token is gone: whoever sees it first makes an end to all of its sessions.
    private func forget(_ generation: Int) {
        monitor.locked {
            guard generation == state.generation else { return }
            // Closed now, while there is no session yet to which one of their numbers could be given.
            state.idle = []
            state.openCount = 0
            state.generation += 1
            state.token = nil
            state.key = nil
            state.isLoggedIn = false
            monitor.announceToAll()
        }
    }

    /// The token forgot the login, and nothing else.
    private func forgetLogin(_ generation: Int) {
        monitor.locked {
            guard generation == state.generation else { return }
            state.isLoggedIn = false
            state.key = nil
        }
    }
}
