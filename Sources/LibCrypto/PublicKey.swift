/// A public key that was checked on the way in and can be used by any number of threads at once.
///
/// Making one costs some microseconds (RSA) to some tens (EC); hold it by the digest of its certificate.
package final class PublicKey: Sendable {
    package let kind: Kind
    let handle: KeyHandle

    init(kind: Kind, handle: KeyHandle) {
        self.kind = kind
        self.handle = handle
    }
}
