import Foundation
import TestPKI
import TestSupport

extension OpenSSLCommand {
    /// Writes an identity's certificate and key as `<name>.pem` and `<name>.key`.
    func write(_ identity: TestIdentity, to name: String) throws {
        try write(Array(identity.pem.utf8), to: "\(name).pem")
        try write(Array(Data(contentsOf: URL(filePath: identity.key.path))), to: "\(name).key")
    }
}
