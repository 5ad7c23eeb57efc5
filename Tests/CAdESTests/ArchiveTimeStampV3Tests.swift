import ASN1
import CMS
import LibCrypto
import SignatureValidation
import TestPKI
import Testing
import TimeStampProtocol

/// archive-time-stamp-v3 with ats-hash-index v1, v2 and v3 (EN 319 122-1 §5.5.2, §5.5.3; ETSI TS 101 733 §6.4.2).
@Suite("Archive time-stamps of version 3")
struct ArchiveTimeStampV3Tests {
    private func stamped(
        _ index: MessageParts.HashIndex,
        detached: Bool = false,
        stray: [[UInt8]] = []
    ) throws -> MessageParts {
        var parts = try ArchivedMessage.parts(detached: detached)
        try parts.addArchiveTimeStampV3(
            ArchivedMessage.stamp("2024-02-01"),
            over: ArchivedMessage.content,
            index: index,
            stray: stray
        )
        return parts
    }

    @Test(
        "The imprint is over content type, content digest, signer and index",
        arguments: MessageParts.HashIndex.allCases
    )
    func imprint(_ index: MessageParts.HashIndex) throws {
        for isDetached in [false, true] {
            let parts = try stamped(index, detached: isDetached)
            let given = isDetached ? ArchivedMessage.content : nil
            let stamp = try #require(try ArchivedMessage.stamps(.archive, parts, detached: given).first)
            #expect(stamp.archiveForm == .version3)
            #expect(try stamp.isIntact == true)
            #expect(stamp.defects.isEmpty)
            #expect(stamp.coverage.coversSignature && stamp.coverage.coversContent)
            for object in [
                ArchivedMessage.signer.certificate, ArchivedMessage.root.certificate, ArchivedMessage.crl,
                ArchivedMessage.ocsp, ArchivedMessage.basicResponse, ArchivedMessage.tsa.certificate,
            ] {
                #expect(try stamp.covers(object))
            }
            let inner = try #require(try ArchivedMessage.stamps(.signature, parts, detached: given).first)
            #expect(stamp.coverage.objects.contains(inner.sha256))
        }
    }

    @Test("What is added later is not covered, and breaks nothing", arguments: MessageParts.HashIndex.allCases)
    func addedLater(_ index: MessageParts.HashIndex) throws {
        var parts = try stamped(index)
        parts.certificates.append(ArchivedMessage.other.certificate)
        let list = ArchivedMessage.root.crl(
            CRLTemplate(thisUpdate: .utc("2025-01-01"), nextUpdate: .utc("2025-04-01"))
        )
        parts.crls.append(list)
        parts.add(
            ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 14),
            ArchivedMessage.stamp("2024-03-01").token(over: parts.signers[0].signature)
        )
        let stamp = try #require(try ArchivedMessage.stamps(.archive, parts).first)
        #expect(try stamp.isIntact == true)
        #expect(stamp.defects.isEmpty)
        #expect(try !stamp.covers(ArchivedMessage.other.certificate))
        #expect(try !stamp.covers(list))
        let later = try #require(try ArchivedMessage.stamps(.signature, parts).last)
        #expect(!stamp.coverage.objects.contains(later.sha256))
    }

    @Test("An entry for which nothing stands makes the index invalid", arguments: MessageParts.HashIndex.allCases)
    func unmatched(_ index: MessageParts.HashIndex) throws {
        let stray = try #require(try ArchivedMessage.stamps(.archive, try stamped(index, stray: [[1]])).first)
        #expect(try stray.isIntact == true)
        #expect(stray.defects == [.hashIndexUnmatched])
        let removals: [(inout MessageParts) -> Void] = [
            { $0.certificates.removeLast() }, { $0.crls.removeLast() }, { $0.signers[0].unsigned.removeFirst() },
        ]
        for remove in removals {
            var parts = try stamped(index)
            remove(&parts)
            let stamp = try #require(try ArchivedMessage.stamps(.archive, parts).first)
            #expect(try stamp.isIntact == true)
            #expect(stamp.defects == [.hashIndexUnmatched])
        }
    }

    @Test("A value added to an attribute leaves version 3 whole, and breaks versions 1 and 2")
    func addedValue() throws {
        for index in MessageParts.HashIndex.allCases {
            var parts = try stamped(index)
            let token = ArchivedMessage.stamp("2024-03-01").token(over: parts.signers[0].signature)
            var fields = try Element.parse(parts.signers[0].unsigned[0][...], rules: .der).sequence()
            let type = Array(try fields.next().encoding)
            let value = Array(try fields.next().content)
            parts.signers[0].unsigned[0] = DEREncoder.sequence(type, DEREncoder.element(.set, value + token))
            let stamp = try #require(try ArchivedMessage.stamps(.archive, parts).first)
            #expect(try stamp.isIntact == true)
            #expect(stamp.defects == (index == .v3 ? [] : [.hashIndexUnmatched]))
            let inner = try ArchivedMessage.stamps(.signature, parts)
            #expect(stamp.coverage.objects.contains(inner[0].sha256) == (index == .v3))
            #expect(!stamp.coverage.objects.contains(inner[1].sha256))
        }
    }

    @Test("Other content, another signer's fields, another index break the imprint")
    func changed() throws {
        let parts = try stamped(.v3, detached: true)
        let stamp = try #require(try ArchivedMessage.stamps(.archive, parts, detached: [1]).first)
        #expect(try stamp.isIntact == false)
        var other = try stamped(.v3)
        other.signers[0].fields[other.signers[0].fields.count - 1] ^= 1
        #expect(try ArchivedMessage.stamps(.archive, other).first?.isIntact == false)
    }

    @Test("Later archive time-stamps cover earlier ones, of either version")
    func nested() throws {
        var parts = try ArchivedMessage.parts()
        parts.addArchiveTimeStampV2(ArchivedMessage.stamp("2024-02-01"))
        try parts.addArchiveTimeStampV3(ArchivedMessage.stamp("2025-02-01"), over: ArchivedMessage.content)
        try parts.addArchiveTimeStampV3(
            ArchivedMessage.stamp("2026-02-01", .sha512),
            over: ArchivedMessage.content
        )
        let stamps = try ArchivedMessage.stamps(.archive, parts)
        #expect(stamps.map(\.archiveForm) == [.version2, .version3, .version3])
        #expect(try stamps.map { try $0.isIntact } == [true, true, true])
        #expect(stamps.allSatisfy { $0.defects.isEmpty })
        #expect(stamps[2].coverage.objects.isSuperset(of: stamps.prefix(2).map { Digest256($0.sha256) }))
        #expect(stamps[1].coverage.objects.contains(stamps[0].sha256))
        #expect(!stamps[1].coverage.objects.contains(stamps[2].sha256))
        #expect(!stamps[0].coverage.objects.contains(stamps[1].sha256))
    }

    @Test("Without an index, with two of them, with one that cannot be read nothing is covered")
    func indexes() throws {
        let type = ObjectIdentifier(0, 4, 0, 1733, 2, 4)
        let index = ObjectIdentifier(0, 4, 0, 19122, 1, 5)
        let lists = [UInt8](repeating: 0, count: 0)
        let empty = DEREncoder.sequence(lists)
        let whole = DEREncoder.sequence(DEREncoder.sequence(DEREncoder.objectIdentifier(index)), empty, empty, empty)
        let cases: [([SignerAttribute], ImprintDefect)] = [
            ([], .hashIndexMissing), ([.raw(index, whole), .raw(index, whole)], .hashIndexUnreadable),
            ([.raw(index, whole, whole)], .hashIndexUnreadable), ([.raw(index, [5, 0])], .hashIndexUnreadable),
            ([.raw(index, DEREncoder.sequence(empty, empty))], .hashIndexUnreadable),
        ]
        for (attributes, defect) in cases {
            var parts = try ArchivedMessage.parts()
            let template = ArchivedMessage.stamp("2024-02-01").with { template in
                template.changeSigner = { $0.unsignedAttributes = attributes }
            }
            parts.add(type, template.token(over: [1]))
            let stamp = try #require(try ArchivedMessage.stamps(.archive, parts).first)
            #expect(stamp.defects == [defect])
            #expect(stamp.coverage == .none)
            #expect(try stamp.isIntact == nil)
        }
    }

    @Test("An index of another digest than the imprint's covers as references do, one of an unknown digest is a defect")
    func otherDigest() throws {
        let type = ObjectIdentifier(0, 4, 0, 19122, 1, 5)
        for digest in [DigestAlgorithm.sha1, .md5] {
            // The index is written with the template's digest; a second token with a SHA-256 imprint bears it.
            var first = try ArchivedMessage.parts()
            try first.addArchiveTimeStampV3(ArchivedMessage.stamp("2024-02-01", digest), over: ArchivedMessage.content)
            let own = try #require(try ArchivedMessage.stamps(.archive, first).first)
            #expect(try own.covers(ArchivedMessage.crl))
            let index = try #require(try own.token.get().signerInfo.unsignedAttributes?.values(of: type).first)
            var second = try ArchivedMessage.parts()
            let template = ArchivedMessage.stamp("2024-02-01").with { template in
                template.changeSigner = { $0.unsignedAttributes = [.raw(type, Array(index.encoding))] }
            }
            second.add(ObjectIdentifier(0, 4, 0, 1733, 2, 4), template.token(over: [1]))
            let stamp = try #require(try ArchivedMessage.stamps(.archive, second).first)
            #expect(stamp.defects.isEmpty)
            #expect(stamp.coverage.objects.isEmpty)
            #expect(try stamp.names(ArchivedMessage.crl, by: digest))
        }
        let unknown = DEREncoder.sequence(DEREncoder.objectIdentifier(type))
        let list = DEREncoder.sequence(of: [])
        var third = try ArchivedMessage.parts()
        let template = ArchivedMessage.stamp("2024-02-01").with { template in
            template.changeSigner = {
                $0.unsignedAttributes = [.raw(type, DEREncoder.sequence(unknown, list, list, list))]
            }
        }
        third.add(ObjectIdentifier(0, 4, 0, 1733, 2, 4), template.token(over: [1]))
        let stamp = try #require(try ArchivedMessage.stamps(.archive, third).first)
        #expect(stamp.defects.contains(.hashIndexAlgorithm))
        #expect(stamp.coverage.objects.isEmpty)
    }

    @Test("Counter-signatures are covered with their time-stamps; one that was stamped later is another one")
    func counterSignatures() throws {
        let counter = SignerTemplate.counterSigner(ArchivedMessage.other).with {
            $0.unsignedAttributes = [.signatureTimeStamp(ArchivedMessage.stamp("2024-01-06"))]
        }
        let template = ArchivedMessage.template.with { $0.unsignedAttributes.append(.counterSignature(counter)) }
        for isThird in [false, true] {
            var parts = try ArchivedMessage.parts(signers: [template])
            let stamp = ArchivedMessage.stamp("2024-02-01")
            if isThird {
                try parts.addArchiveTimeStampV3(stamp, over: ArchivedMessage.content)
            } else {
                parts.addArchiveTimeStampV2(stamp)
            }
            let signature = try #require(try ArchivedMessage.read(parts).first)
            let archive = try #require(signature.timeStamps.first { $0.kind == .archive })
            let countersigned = try #require(signature.counterSignatures.first)
            #expect(try archive.isIntact == true)
            #expect(try archive.covers(Array(countersigned.signer.encoding)))
            #expect(countersigned.timeStamps.map(\.kind) == [.signature])
            #expect(countersigned.timeStamps.allSatisfy { archive.coverage.objects.contains($0.sha256) })
            #expect(try signature.timeStamps[0].covers(Array(countersigned.signer.encoding)) == false)
        }
    }
}
