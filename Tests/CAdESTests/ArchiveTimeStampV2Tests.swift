import ASN1
import CAdES
import CMS
import LibCrypto
import SignatureValidation
import TestPKI
import Testing
import TimeStampProtocol

/// archive-time-stamp of version 2 (RFC 5126 §6.4.1, ETSI TS 101 733 annex K).
@Suite("Archive time-stamps of version 2")
struct ArchiveTimeStampV2Tests {
    @Test("The imprint is over content, certificates, lists and signer, with the content inside or outside")
    func imprint() throws {
        for isDetached in [false, true] {
            var parts = try ArchivedMessage.parts(detached: isDetached)
            parts.addArchiveTimeStampV2(
                ArchivedMessage.stamp("2024-02-01"),
                external: isDetached ? ArchivedMessage.content : []
            )
            let given = isDetached ? ArchivedMessage.content : nil
            let stamp = try #require(try ArchivedMessage.stamps(.archive, parts, detached: given).first)
            #expect(stamp.archiveForm == .version2)
            #expect(try stamp.isIntact == true)
            #expect(stamp.imprintRule == .standard)
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

    @Test("Content that streams by is digested once, between what stands before and after it")
    func streamed() throws {
        var parts = try ArchivedMessage.parts(detached: true)
        parts.addArchiveTimeStampV2(ArchivedMessage.stamp("2024-02-01", .sha512), external: ArchivedMessage.content)
        parts.addArchiveTimeStampV2(ArchivedMessage.stamp("2024-03-01", .sha512), external: ArchivedMessage.content)
        let cache = CertificateCache()
        let document = try CAdESDocument(parts.encode()[...], cache: cache)
        let requests = document.requiredDigests
        #expect(requests.count == 2)
        var states: [ContentDigestRequest: DigestPrefix] = [:]
        for request in requests {
            states[request] = try DigestPrefix(request.algorithm, [request.prefix[...], ArchivedMessage.content[...]])
        }
        let content = SignedContent(
            source: .detached,
            digests: [:],
            pieces: nil,
            size: ArchivedMessage.content.count,
            states: states
        )
        let stamps = try document.signatures(detached: content, cache: cache)[0].timeStamps
        #expect(try stamps.filter { $0.kind == .archive }.map { try $0.isIntact } == [true, true])
    }

    @Test("Without the detached content the imprint is not known")
    func withoutContent() throws {
        var parts = try ArchivedMessage.parts(detached: true)
        parts.addArchiveTimeStampV2(ArchivedMessage.stamp("2024-02-01"), external: ArchivedMessage.content)
        let stamp = try #require(try ArchivedMessage.stamps(.archive, parts).first)
        #expect(try stamp.isIntact == nil)
    }

    @Test("A message in BER is covered as it stands, or with definite lengths")
    func indefinite() throws {
        for isDetached in [false, true] {
            let template = CMSTemplate(
                ArchivedMessage.content,
                signers: ArchivedMessage.template,
                detached: isDetached,
                certificates: [ArchivedMessage.authority.certificate],
                crls: [ArchivedMessage.crl]
            )
            // The token is made over the DER form of the message, and stands in its BER form.
            var parts = try MessageParts(template.encode())
            parts.addArchiveTimeStampV2(
                ArchivedMessage.stamp("2024-02-01"),
                external: isDetached ? ArchivedMessage.content : []
            )
            let added = try #require(parts.signers[0].unsigned.last)
            var fields = try Element.parse(added[...], rules: .der).sequence()
            let type = try fields.next().objectIdentifier()
            let value = Array(try fields.next().content)
            let message = template.with { template in
                template.encoding = .ber(segment: 7)
                template.signers[0].unsignedAttributes.append(.raw(type, value))
            }
            let cache = CertificateCache()
            let document = try CAdESDocument(message.encode()[...], cache: cache)
            let content = SignedContent(
                source: .detached,
                digests: [:],
                pieces: [ArchivedMessage.content[...]],
                size: ArchivedMessage.content.count
            )
            let signature = try document.signatures(detached: content, cache: cache)[0]
            let stamp = try #require(signature.timeStamps.first { $0.kind == .archive })
            #expect(try stamp.isIntact == true)
            #expect(stamp.imprintRule == .definiteLengths)
            #expect(try stamp.covers(ArchivedMessage.crl))
        }
    }

    @Test("Tag and length of the unsigned attributes may be left out, as TS 101 733 V1.8.3 has it")
    func untagged() throws {
        var parts = try ArchivedMessage.parts()
        parts.addArchiveTimeStampV2(ArchivedMessage.stamp("2024-02-01"), isTagged: false)
        let stamp = try #require(try ArchivedMessage.stamps(.archive, parts).first)
        #expect(try stamp.isIntact == true)
        #expect(stamp.imprintRule == .withoutUnsignedAttributesTag)
    }

    @Test("A later archive time-stamp covers an earlier one, wherever it stands")
    func nested() throws {
        var parts = try ArchivedMessage.parts()
        parts.addArchiveTimeStampV2(ArchivedMessage.stamp("2024-02-01"))
        parts.addArchiveTimeStampV2(ArchivedMessage.stamp("2025-02-01"))
        for order in [[0, 1, 2], [2, 1, 0]] {
            var shuffled = parts
            let attributes = parts.signers[0].unsigned
            // The signature time-stamp keeps its place before the first archive time-stamp.
            shuffled.signers[0].unsigned = order == [0, 1, 2] ? attributes : [attributes[2]] + attributes.prefix(2)
            let stamps = try ArchivedMessage.stamps(.archive, shuffled)
                .sorted { try $0.token.get().tstInfo.genTime < $1.token.get().tstInfo.genTime }
            #expect(try stamps.map { try $0.isIntact } == [true, true])
            #expect(stamps[1].coverage.objects.contains(stamps[0].sha256))
            #expect(!stamps[0].coverage.objects.contains(stamps[1].sha256))
        }
    }

    @Test("Two archive time-stamps of one second are told apart by their places")
    func sameTime() throws {
        var parts = try ArchivedMessage.parts()
        parts.addArchiveTimeStampV2(ArchivedMessage.stamp("2024-02-01"))
        parts.addArchiveTimeStampV2(ArchivedMessage.stamp("2024-02-01"))
        let stamps = try ArchivedMessage.stamps(.archive, parts)
        #expect(try stamps.map { try $0.isIntact } == [true, true])
        #expect(stamps[1].coverage.objects.contains(stamps[0].sha256))
        #expect(!stamps[0].coverage.objects.contains(stamps[1].sha256))
    }

    @Test("Anything that is changed, added or taken away breaks the imprint")
    func changed() throws {
        var parts = try ArchivedMessage.parts()
        parts.addArchiveTimeStampV2(ArchivedMessage.stamp("2024-02-01"))
        let changes: [(inout MessageParts) -> Void] = [
            { $0.certificates.removeLast() }, { $0.crls.removeLast() }, { $0.crls.append(ArchivedMessage.rootCRL) },
            { $0.certificates.append(ArchivedMessage.other.certificate) }, { $0.signers[0].unsigned.removeFirst() },
            { $0.certificates.swapAt(0, 1) },
        ]
        for change in changes {
            var changed = parts
            change(&changed)
            let stamp = try #require(try ArchivedMessage.stamps(.archive, changed).first)
            #expect(try stamp.isIntact == false)
        }
    }

    @Test("An attribute added after the token is not covered")
    func addedLater() throws {
        var parts = try ArchivedMessage.parts()
        parts.addArchiveTimeStampV2(ArchivedMessage.stamp("2024-02-01"))
        let values = DEREncoder.sequence(ArchivedMessage.other.certificate)
        parts.add(ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 23), values)
        let stamp = try #require(try ArchivedMessage.stamps(.archive, parts).first)
        #expect(try stamp.isIntact == true)
        #expect(stamp.imprintRule == .withoutLaterAttributes)
        #expect(try !stamp.covers(ArchivedMessage.other.certificate))
    }

    @Test("Certificates and lists of all signers are covered, unsigned attributes of the one signer only")
    func severalSigners() throws {
        let second = SignerTemplate(
            ArchivedMessage.other,
            unsignedAttributes: [.signatureTimeStamp(ArchivedMessage.stamp("2024-01-05"))]
        )
        var parts = try ArchivedMessage.parts(signers: [ArchivedMessage.template, second])
        parts.addArchiveTimeStampV2(ArchivedMessage.stamp("2024-02-01"), to: 1)
        let signatures = try ArchivedMessage.read(parts)
        let archived = try #require(signatures.first { $0.timeStamps.contains { $0.kind == .archive } })
        let unarchived = try #require(signatures.first { !$0.timeStamps.contains { $0.kind == .archive } })
        let stamp = try #require(archived.timeStamps.first { $0.kind == .archive })
        #expect(try stamp.isIntact == true)
        #expect(try stamp.covers(ArchivedMessage.signer.certificate))
        #expect(try stamp.covers(ArchivedMessage.other.certificate))
        #expect(stamp.coverage.objects.contains(archived.timeStamps[0].sha256))
        #expect(!stamp.coverage.objects.contains(unarchived.timeStamps[0].sha256))
    }

    @Test("Version 1 is recognised, and computed where it is alike")
    func versionOne() throws {
        var parts = try ArchivedMessage.parts()
        parts.addArchiveTimeStampV2(ArchivedMessage.stamp("2024-02-01"))
        // 2.48 to 2.27: the last octet of the identifier.
        let index = parts.signers[0].unsigned.count - 1
        let identifier = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 48).content
        let start = try #require(parts.signers[0].unsigned[index].firstRange(of: identifier)?.upperBound)
        parts.signers[0].unsigned[index][start - 1] = 27
        let stamp = try #require(try ArchivedMessage.stamps(.archive, parts).first)
        #expect(stamp.archiveForm == .version1)
        #expect(try stamp.isIntact == true)
        parts.certificates.removeLast()
        let broken = try #require(try ArchivedMessage.stamps(.archive, parts).first)
        #expect(try broken.isIntact == nil)
        #expect(broken.defects == [.imprintNotComputable])
        #expect(broken.coverage == .none)
    }
}
