import ASN1
import LibCrypto
import SignatureValidation
import TestPKI
import Testing
import TimeStampProtocol

/// Time-stamps over references (RFC 5126 §6.3.5, §6.3.6; EN 319 122-1 §A.1.5).
@Suite("Time-stamps over references")
struct ReferenceTimeStampTests {
    private func parts() throws -> MessageParts {
        var parts = try ArchivedMessage.parts()
        parts.addReferences(
            certificates: [ArchivedMessage.authority.certificate],
            crls: [ArchivedMessage.crl],
            responses: [ArchivedMessage.basicResponse]
        )
        return parts
    }

    @Test("A CAdES-C-time-stamp is over signature, time-stamps and references, and covers what these name")
    func signatureAndReferences() throws {
        var parts = try parts()
        try parts.addReferenceTimeStamp(ArchivedMessage.stamp("2024-01-04"))
        let stamp = try #require(try ArchivedMessage.stamps(.signatureAndReferences, parts).first)
        #expect(try stamp.isIntact == true)
        #expect(stamp.imprintRule == .standard)
        #expect(stamp.coverage.coversSignature)
        #expect(!stamp.coverage.coversContent)
        for object in [ArchivedMessage.authority.certificate, ArchivedMessage.crl, ArchivedMessage.basicResponse] {
            #expect(try stamp.names(object))
            #expect(try !stamp.covers(object))
        }
        // The whole response that holds the one that is named.
        #expect(try stamp.names(ArchivedMessage.ocsp))
        #expect(try !stamp.names(ArchivedMessage.root.certificate))
        #expect(try !stamp.names(ArchivedMessage.rootCRL))
        let inner = try #require(try ArchivedMessage.stamps(.signature, parts).first)
        #expect(stamp.coverage.objects.contains(inner.sha256))
    }

    @Test("A time-stamped-certs-crls-references is over the references alone")
    func referencesOnly() throws {
        var parts = try parts()
        try parts.addReferencesOnlyTimeStamp(ArchivedMessage.stamp("2024-01-04"))
        let stamp = try #require(try ArchivedMessage.stamps(.references, parts).first)
        #expect(try stamp.isIntact == true)
        #expect(!stamp.coverage.coversSignature)
        #expect(try stamp.names(ArchivedMessage.crl))
        let inner = try #require(try ArchivedMessage.stamps(.signature, parts).first)
        #expect(!stamp.coverage.objects.contains(inner.sha256))
    }

    @Test("References are kept apart by their digests, so that weak ones need not count")
    func digests() throws {
        for digest in [DigestAlgorithm.sha1, .sha512] {
            var parts = try ArchivedMessage.parts()
            parts.addReferences(certificates: [], crls: [ArchivedMessage.crl], digest: digest)
            try parts.addReferencesOnlyTimeStamp(ArchivedMessage.stamp("2024-01-04"))
            let stamp = try #require(try ArchivedMessage.stamps(.references, parts).first)
            #expect(try stamp.isIntact == true)
            #expect(try stamp.names(ArchivedMessage.crl, by: digest))
            #expect(stamp.coverage.referenced.count == 1)
            #expect(stamp.coverage.objects.isEmpty)
        }
    }

    @Test("References that were changed break the imprint")
    func changed() throws {
        var parts = try parts()
        try parts.addReferenceTimeStamp(ArchivedMessage.stamp("2024-01-04"))
        let type = DEREncoder.objectIdentifier(ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 21))
        let index = try #require(parts.signers[0].unsigned.firstIndex { $0.prefix(40).firstRange(of: type) != nil })
        parts.signers[0].unsigned[index][parts.signers[0].unsigned[index].count - 1] ^= 1
        let stamp = try #require(try ArchivedMessage.stamps(.signatureAndReferences, parts).first)
        #expect(try stamp.isIntact == false)
    }

    @Test("A second signature-time-stamp of a later day is left out, and is not covered")
    func later() throws {
        var parts = try parts()
        try parts.addReferenceTimeStamp(ArchivedMessage.stamp("2024-01-04"))
        let later = ArchivedMessage.stamp("2024-02-01").token(over: parts.signers[0].signature)
        parts.add(ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 14), later)
        let stamp = try #require(try ArchivedMessage.stamps(.signatureAndReferences, parts).first)
        #expect(try stamp.isIntact == true)
        #expect(stamp.imprintRule == .withoutLaterAttributes)
        #expect(try !stamp.covers(later))
    }
}
