import ASN1
import PKIX
import TestPKI
import TestSupport
import Testing

@testable import Appliance

/// Revocation data out of files that are not quite as they should be.
@Suite struct EvidenceLoaderTests {
    private let root = TestIdentity.selfSigned(.authority(.commonName("Raiz Inventada"), .rsa1))

    private func list(_ number: Int) -> [UInt8] {
        root.crl(CRLTemplate(thisUpdate: .utc("2024-05-20"), nextUpdate: .utc("2024-06-20"), number: number))
    }

    private func load(_ content: [UInt8], inFolder: Bool) throws -> LoadedEvidence {
        let folder = try TemporaryFolder()
        let file = try folder.write("lista.crl", content)
        return try EvidenceLoader.load([inFolder ? folder.path : file])
    }

    private func block(_ label: String, _ bytes: [UInt8]) -> [UInt8] {
        Array(PEMEncoding.encode(bytes, label: label).utf8)
    }

    @Test("White space after a DER encoding is none of it, anything else is", arguments: [true, false])
    func whiteSpace(inFolder: Bool) throws {
        let list = list(1)
        for end in ["\n", "\r\n", " \t\n"] {
            let loaded = try load(list + Array(end.utf8), inFolder: inFolder)
            #expect(loaded.certificateRevocationLists.map { Array($0.encoding) } == [list])
        }
        #expect(try load(list + [0], inFolder: true).certificateRevocationLists.isEmpty)
        #expect(throws: ApplianceError.self) { try load(list + [0], inFolder: false) }
    }

    @Test("A named file with a damaged block of revocation data is an error, other blocks are passed over")
    func damagedBlock() throws {
        let whole = block("X509 CRL", list(1))
        let both = try load(whole + block("X509 CRL", list(2)), inFolder: false)
        #expect(both.certificateRevocationLists.count == 2)
        let key = try load(whole + block("PRIVATE KEY", [0x30, 0]), inFolder: false)
        #expect(key.certificateRevocationLists.count == 1)
        let damaged = whole + block("X509 CRL", Array(list(2).dropLast()))
        #expect(throws: ApplianceError.self) { try load(damaged, inFolder: false) }
    }
}
