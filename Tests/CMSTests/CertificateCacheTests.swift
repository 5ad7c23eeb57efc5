import PKIX
import TestPKI
import Testing

@testable import CMS

@Suite struct CertificateCacheTests {
    @Test("The same bytes give the same object, whatever message they stand in")
    func identity() throws {
        let cache = CertificateCache()
        let bytes = SampleIdentities.fulana.certificate
        let first = try cache.certificate(bytes[...])
        let second = try cache.certificate(([0, 0] + bytes).dropFirst(2))
        #expect(first === second)
        #expect(cache.count == 1)
    }

    @Test("The number of certificates stays within the capacity, and those in use stay")
    func bound() throws {
        let cache = CertificateCache(capacity: 4)
        let kept = try cache.certificate(SampleIdentities.fulana.certificate[...])
        for number in 1..<20 {
            let other = SampleIdentities.authority.issue(
                CertificateTemplate.endEntity(.commonName("Exemplo \(number)"), .p256)
            )
            _ = try cache.certificate(other.certificate[...])
            #expect(cache.count <= 4)
            #expect(try cache.certificate(SampleIdentities.fulana.certificate[...]) === kept)
        }
    }

    @Test("Certificates of one length and one end are told apart")
    func sameFingerprint() throws {
        let cache = CertificateCache()
        let bytes = SampleIdentities.fulana.certificate
        let twin = ByteMutation.replace("Fulana", with: "Fulano", in: bytes)
        for _ in 0..<2 {
            #expect(try cache.certificate(bytes[...]).encoding.elementsEqual(bytes))
            #expect(try cache.certificate(twin[...]).encoding.elementsEqual(twin))
        }
    }

    @Test("Bytes that are no certificate are an error each time, and are not kept")
    func unreadable() {
        let cache = CertificateCache()
        for _ in 0..<2 {
            #expect(throws: PKIXError.self) { _ = try cache.certificate([0x30, 0]) }
        }
        #expect(cache.count == 0)
    }
}
