import ASN1
import ArchiveFormats
import CAdES
import CMS
import EvidenceRecords
import LibCrypto
import PAdES
import PDFSyntax
import PKIX
import SignaturePolicy
import SignatureValidation
import TimeStampProtocol

/// What is fuzzed: each parser of outside bytes with everything that it decodes on demand, and the judge on top.
enum FuzzTarget: String, CaseIterable {
    case certificate
    case crl
    case ocsp
    case cms
    case token
    case container
    case cades
    case policy
    case pdf
    case zip
    case bag
    case ocfl
    case evidence
    case judge

    func run(_ input: ArraySlice<UInt8>) {
        switch self {
        case .certificate: Self.certificate(input)
        case .crl: Self.list(input)
        case .ocsp: Self.response(input)
        case .cms: Self.message(input)
        case .token:
            guard let token = try? TimeStampToken.parse(input) else { return }
            Self.signer(token.signerInfo)
        case .container: _ = try? SignedContainer.unwrap(input)
        case .cades: Self.document(input)
        case .policy: _ = try? SignaturePolicyFile.read(input)
        case .pdf: Self.file(input)
        case .zip: Self.archive(input)
        case .bag: _ = try? BagValidation.run(FuzzTree.bag(input))
        case .ocfl: _ = try? OCFLObjectValidation.run(FuzzTree.object(input))
        case .evidence: Self.evidence(input)
        case .judge: FuzzJudge.shared?.run(input)
        }
    }

    private static func certificate(_ input: ArraySlice<UInt8>) {
        guard let certificate = try? Certificate.parse(input) else { return }
        _ = try? certificate.subjectPublicKeyInfo.key()
        _ = certificate.subject.description
        _ = certificate.serialNumber.hexadecimal
        let names = certificate.subjectAlternativeNames ?? []
        _ = ICPBrasilAttributes(subject: certificate.subject, subjectAlternativeNames: names)
        _ = certificate.isSelfIssued
        _ = certificate.notAfter.description
        for policy in certificate.certificatePolicies ?? [] {
            _ = policy.policyIdentifier.description
            _ = policy.policyQualifiers.map { ($0.cpsAddress, $0.explicitText) }
        }
        _ = certificate.crlDistributionPoints?.map { $0.distributionPoint?.names(relativeTo: certificate.issuer) }
    }

    private static func file(_ input: ArraySlice<UInt8>) {
        let bytes = PDFBytes(copying: input)
        let document: PDFDocument
        do throws(PDFSyntaxError) {
            document = try PDFDocument(bytes)
        } catch {
            _ = try? UnreadablePDFSignatures(bytes, cause: error)
            return
        }
        _ = document.inspect()
        for revision in document.revisions.indices {
            for reference in document.definedObjects(in: revision) {
                guard let object = try? document.object(reference, in: revision) else { continue }
                if object.object.stream != nil { _ = try? document.data(of: object, in: revision) }
            }
        }
        // Signatures, ranges, later changes, latent content, security stores.
        let cache = CertificateCache()
        guard let file = try? PAdESDocument(document, cache: cache), let facts = try? file.facts(cache: cache) else {
            return
        }
        for revision in facts.history.revisions { _ = revision.changes?.count }
        if facts.signatures.isEmpty { _ = try? UnreadablePDFSignatures(emptyFieldsOf: document) }
    }

    /// Every member of a ZIP file by both rules, and the file as a pack.
    private static func archive(_ input: ArraySlice<UInt8>) {
        var labels = ZIPReadingRules.strict
        labels.names = .labels
        labels.allowsUnaccountedBytes = true
        for rules in [ZIPReadingRules.strict, labels] {
            guard let reader = try? ZIPReader(MemorySource(input), rules: rules) else { continue }
            for member in reader.members {
                _ = member.displayName
                var left = 1 << 20
                try? reader.stream(member) { (block) throws(ArchiveFormatError) in
                    left -= block.count
                    guard left >= 0 else { throw ArchiveFormatError(.tooLarge) }
                }
            }
        }
        guard let pack = try? PackReader(MemorySource(input)) else { return }
        _ = try? pack.objects()
        _ = try? pack.verify()
    }

    /// A record without objects and with one, the record renewed, and a stored hash tree.
    private static func evidence(_ input: ArraySlice<UInt8>) {
        if let tree = HashTree(stored: input) {
            _ = try? tree.isConsistent()
            _ = tree.reducedTree(of: tree.root)
        }
        guard let record = try? EvidenceRecord.parse(input) else { return }
        let first = record.chains.first?.timeStamps.first?.hashTree?.first?.values.first ?? []
        var digests: [DigestAlgorithm: [UInt8]] = [:]
        for demand in record.digestDemands { digests[demand.algorithm] = Array(first) }
        for objects in [[], [DataObject(name: "a", digests: digests)]] {
            guard let found = try? EvidenceVerification(record, objects: objects) else { continue }
            _ = found.areObjectsIntact
        }
        guard var builder = EvidenceRecordBuilder(renewing: record) else { return }
        let stamp = NewArchiveTimeStamp(digest: builder.digest, lists: [[Array(first)]], token: [0x30, 0])
        builder.renewTimeStamp(with: stamp)
        _ = try? EvidenceRecord.parse(builder.encode()[...])
    }

    private static func list(_ input: ArraySlice<UInt8>) {
        guard let list = try? CertificateRevocationList.parse(input) else { return }
        for entry in list.revokedCertificates {
            for issuer in entry.certificateIssuers {
                _ = list.entry(serial: entry.serialNumber, certificateIssuer: issuer)
            }
        }
        _ = list.issuer.description
    }

    private static func response(_ input: ArraySlice<UInt8>) {
        guard let response = (try? OCSPResponse.parse(input)) ?? (try? OCSPResponse.parse(basic: input)) else { return }
        for answer in response.basic?.responses ?? [] { _ = answer.certID.serialNumber.hexadecimal }
        _ = response.basic?.certificates.map { try? $0.subjectPublicKeyInfo.key() }
    }

    private static func message(_ input: ArraySlice<UInt8>) {
        guard let message = try? SignedData.parse(input) else { return }
        _ = message.certificateChoices
        _ = message.revocationInfoChoices
        for signer in message.signerInfos { Self.signer(signer) }
    }

    /// Imprints and coverage of every time-stamp, with content in memory and without.
    private static func document(_ input: ArraySlice<UInt8>) {
        let cache = CertificateCache()
        guard let document = try? CAdESDocument(input, cache: cache) else { return }
        _ = document.requiredDigests
        let content = SignedContent(source: .detached, digests: [:], pieces: [[1, 2, 3]], size: 3)
        for given in [content, .absent] {
            for signature in (try? document.signatures(detached: given, cache: cache)) ?? [] {
                _ = signature.references?.certificates.count
                for stamp in signature.timeStamps {
                    guard let digest = try? stamp.token.get().tstInfo.messageImprint.digest else { continue }
                    _ = try? stamp.imprinted.digest(digest)
                }
            }
        }
    }

    private static func signer(_ signer: SignerInfo) {
        _ = signer.misplacedAttributes
        for attributes in [signer.signedAttributes, signer.unsignedAttributes].compactMap(\.self) {
            _ = attributes.standingEncoding
            _ = attributes.derEncoding
            _ = attributes.typesNotSingleValued
            _ = attributes.duplicateTypes
            _ = attributes.contentType
            _ = attributes.messageDigest
            _ = attributes.signingTime.value?.description
            _ = attributes.signingCertificate
            _ = attributes.signingCertificateV2.value?.certificates.map { $0.issuerSerial?.issuer }
            _ = attributes.algorithmProtection
            _ = attributes.contentHints
            _ = attributes.signaturePolicy
            _ = attributes.commitmentType
            _ = attributes.signerLocation
            _ = attributes.signerAttributes
            _ = attributes.signerAttributesV2
            _ = attributes.mimeType
            _ = attributes.contentTimeStamps.map { try? TimeStampToken.parse($0) }
            _ = attributes.signatureTimeStampTokens.map { try? TimeStampToken.parse($0) }
            _ = attributes.certificateValues()
            _ = attributes.revocationValues
            _ = attributes.completeReferences?.revocations.map(\.hash)
            _ = attributes.hashIndexes
            _ = attributes.evidenceRecords
            for attribute in attributes.attributes {
                _ = attribute.contentEncoding
                _ = attribute.values.map { try? TimeStampToken.parse($0.timeStampTokenEncoding) }
            }
        }
        for counterSigner in signer.counterSignatures { Self.signer(counterSigner) }
    }
}
