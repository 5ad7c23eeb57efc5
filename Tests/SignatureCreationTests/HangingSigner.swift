import Dispatch
import LibCrypto
import PKIX
import SignatureCreation
import Synchronization

/// A key whose first signatures hang until they are released.
final class HangingSigner: Signer {
    static let count = 3

    let certificate: Certificate
    let chain: [Certificate]
    let custody: KeyCustody
    private let signer: SoftwareSigner
    private let calls = Mutex(0)
    private let inside = DispatchSemaphore(value: 0)
    private let gate = DispatchSemaphore(value: 0)

    init(_ signer: SoftwareSigner) {
        self.signer = signer
        certificate = signer.certificate
        chain = signer.chain
        custody = signer.custody
    }

    func waitUntilAllHang() { for _ in 0..<Self.count { inside.wait() } }

    func release() { for _ in 0..<Self.count { gate.signal() } }

    func sign(_ message: [UInt8], _ scheme: SignatureScheme) throws(SigningError) -> [UInt8] {
        let call = calls.withLock { calls in
            calls += 1
            return calls
        }
        if call <= Self.count {
            inside.signal()
            gate.wait()
        }
        return try signer.sign(message, scheme)
    }
}
