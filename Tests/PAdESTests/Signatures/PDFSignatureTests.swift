import ASN1
import LibCrypto
import PAdES
import PDFSyntax
import SignatureValidation
import TestPKI
import Testing

@Suite("Signatures in PDF files")
struct PDFSignatureTests {
    private let world = PDFSigningWorld.shared

    @Test("A signed file passes, however its objects are written", arguments: TestPDF.Layout.allCases)
    func passes(_ layout: TestPDF.Layout) throws {
        let (pdf, signed) = world.signed(layout) {
            $0.page = 2
            $0.rectangle = [10, 20, 110, 60]
        }
        let outcome = try world.judge(pdf.bytes)
        #expect(outcome.verdicts == [.totalPassed], "\(outcome.codes)")
        let signature = try #require(outcome.document.signatures.first)
        #expect(outcome.document.signatures.count == 1)
        #expect(signature.role == .approval)
        #expect(signature.fieldName == "Assinatura1")
        #expect(signature.field == PDFReference(number: signed.field))
        #expect(signature.dictionaryReference == PDFReference(number: signed.dictionary))
        #expect(signature.byteRange?.gap == signed.contents)
        #expect(signature.revision == 1 && signature.coveredRevision == 1)
        #expect(signature.page == 2)
        #expect(signature.rectangle == PDFRectangle(10, 20, 110, 60))
        #expect(signature.defects.isEmpty)
        #expect(outcome.signatures[0].signature.format == .pades)
        #expect(outcome.signatures[0].signature.id == signature.id)
    }

    @Test("Each sub-filter is judged by its own rules")
    func subFilters() throws {
        let levels: [Constraint: ConstraintLevel] = [.signedAttributes: .warn, .pdfCertificateReference: .warn]
        let certificates = [world.signer.certificate]
        let signatures: [TestPDFSignature] = [
            .pkcs7(world.signer, certificates: certificates), .pkcs7SHA1(world.signer, certificates: certificates),
            .x509(world.signer),
        ]
        for signature in signatures {
            var pdf = TestPDF.contract()
            pdf.sign(signature)
            let outcome = try world.judge(pdf.bytes, levels: levels)
            #expect(outcome.verdicts == [.totalPassed], "\(signature.subFilter) \(outcome.codes)")
            // One flipped bit in the covered text.
            var changed = pdf.bytes
            changed[pdf.find("Contrato") + 1] ^= 1
            let tampered = try world.judge(changed, levels: levels)
            guard case .totalFailed = try #require(tampered.verdicts.first) else {
                Issue.record("\(signature.subFilter) \(tampered.verdicts)")
                continue
            }
        }
    }

    @Test("ICP-Brasil's own sub-filter is PAdES, and asks for a signature policy")
    func icpBrasil() throws {
        let signer = SignerTemplate(
            world.signer,
            signedAttributes: [.contentType, .messageDigest, .signingCertificateV2()]
        )
        var pdf = TestPDF.contract()
        pdf.sign(.icpBrasil(signer, certificates: [world.signer.certificate]))
        let outcome = try world.judge(pdf.bytes)
        #expect(outcome.signatures.map(\.signature.format) == [.pades])
        #expect(outcome.signatures.map(\.isContentIntact) == [true])
        #expect(outcome.signatures.map(\.isCryptographicallyValid) == [true])
        #expect(outcome.codes.contains("SAV-PBAD-POLICY-ABSENT"))
    }

    @Test("SHA-1 over the document is judged as any digest")
    func digestOfDocument() throws {
        var pdf = TestPDF.contract()
        pdf.sign(.pkcs7SHA1(world.signer, certificates: [world.signer.certificate]))
        let outcome = try world.judge(pdf.bytes)
        #expect(outcome.signatures[0].signature.containerDigest == .sha1)
    }

    @Test("Signatures on top of each other pass, the older ones too")
    func several() throws {
        var pdf = TestPDF.contract()
        for number in 1...3 { pdf.sign(world.signature.with { $0.fieldName = "Assinatura\(number)" }) }
        let outcome = try world.judge(pdf.bytes)
        #expect(outcome.verdicts == [.totalPassed, .totalPassed, .totalPassed], "\(outcome.codes)")
        #expect(outcome.document.signatures.map(\.coveredRevision) == [1, 2, 3])
        #expect(outcome.document.signatures.map(\.fieldName) == ["Assinatura1", "Assinatura2", "Assinatura3"])
    }

    @Test("A document time-stamp proves when the signatures before it existed, and not those behind it")
    func documentTimeStamp() throws {
        var pdf = TestPDF.contract()
        pdf.sign(world.signature)
        let time = Instant.utc("2025-04-01")
        pdf.sign(.timeStamp(TimeStampTemplate(world.tsa, at: time).with { $0.accuracy = (1, 0, 0) }))
        pdf.sign(world.signature.with { $0.fieldName = "Assinatura2" })
        let outcome = try world.judge(pdf.bytes)
        #expect(outcome.verdicts == [.totalPassed, .totalPassed], "\(outcome.codes)")
        #expect(outcome.documentTimeStamps.count == 1)
        #expect(outcome.documentTimeStamps[0].conclusion.verdict.isPassed)
        #expect(outcome.signatures[0].bestSignatureTime == time)
        #expect(outcome.signatures[0].timeStamps.map(\.timeStamp.kind) == [.documentTimeStamp])
        #expect(outcome.signatures[1].bestSignatureTime == PDFSigningWorld.validationTime)
        #expect(outcome.signatures[1].timeStamps.isEmpty)
    }

    @Test("A document time-stamp over other bytes proves nothing")
    func brokenDocumentTimeStamp() throws {
        var pdf = TestPDF.contract()
        pdf.sign(world.signature)
        let before = pdf.bytes.count
        pdf.sign(.timeStamp(TimeStampTemplate(world.tsa, at: .utc("2025-04-01"))))
        let place = pdf.find("/SigFlags", from: before)
        pdf.replace(place..<place + 9, with: Array("/SigFlagz".utf8))
        let outcome = try world.judge(pdf.bytes)
        #expect(outcome.documentTimeStamps[0].isImprintIntact == false)
        #expect(outcome.signatures[0].bestSignatureTime == PDFSigningWorld.validationTime)
    }

    @Test("The dictionary that a certification names is one")
    func certification() throws {
        let (pdf, _) = world.signed(.table) { $0.certification = 2 }
        #expect(try world.judge(pdf.bytes).document.signatures.map(\.role) == [.certification])
    }

    @Test("A signature that a later save swaps for another one is found, and does not pass")
    func swapped() throws {
        var (pdf, signed) = world.signed()
        pdf.sign(world.signature.with { $0.field = signed.field })
        let outcome = try world.judge(pdf.bytes)
        #expect(outcome.document.signatures.count == 2)
        #expect(outcome.document.signatures[0].defects == [.unlinked])
        #expect(outcome.verdicts == [.indeterminate(.signatureConstraintsFailure), .totalPassed])
    }

    @Test("A signature whose object a later save frees is found")
    func freed() throws {
        var (pdf, signed) = world.signed()
        pdf.free(signed.dictionary)
        pdf.change(signed.field) { $0["V"] = nil }
        pdf.commit()
        let outcome = try world.judge(pdf.bytes)
        #expect(outcome.document.signatures.map(\.defects) == [[.redefined]])
        #expect(outcome.verdicts == [.indeterminate(.signatureConstraintsFailure)])
    }

    @Test("A dictionary that a later save writes again as it was is one signature")
    func rewritten() throws {
        var (pdf, signed) = world.signed()
        let numbers = signed.byteRange.map(String.init).joined(separator: " ")
        let contents = String(decoding: pdf.bytes[signed.contents], as: UTF8.self)
        pdf.change(signed.dictionary) {
            $0["ByteRange"] = "[\(numbers)]"
            $0["Contents"] = contents
        }
        pdf.commit()
        let outcome = try world.judge(pdf.bytes)
        #expect(outcome.verdicts == [.totalPassed], "\(outcome.codes)")
    }

    @Test("Fields are named by all their parents, and inherit their type")
    func inheritedFields() throws {
        var (pdf, signed) = world.signed()
        let value = pdf.objects[signed.field]?.dictionary["V"] ?? ""
        let parent = pdf.add(
            .dictionary(["FT": "/Sig", "T": "(Contratante)", "Kids": "[\(signed.field) 0 R]", "V": value])
        )
        pdf.change(signed.field) {
            $0["FT"] = nil
            $0["V"] = nil
            $0["Parent"] = "\(parent) 0 R"
        }
        pdf.change(pdf.makeForm()) { $0["Fields"] = "[\(parent) 0 R]" }
        pdf.commit()
        let outcome = try world.judge(pdf.bytes)
        #expect(outcome.document.signatures.map(\.fieldName) == ["Contratante"])
        #expect(outcome.document.signatures[0].page == 1)
    }

    @Test("A signature field with any value is a signature, whatever the value lacks")
    func emptyValue() throws {
        var pdf = TestPDF.contract()
        let value = pdf.add(.dictionary(["Reason": "(nada)"]))
        let field = pdf.addSignatureField("Vazia")
        pdf.change(field) { $0["V"] = "\(value) 0 R" }
        pdf.commit()
        let outcome = try world.judge(pdf.bytes)
        #expect(outcome.verdicts == [.totalFailed(.formatFailure)])
    }

    @Test("An empty signature field is no signature")
    func emptyField() throws {
        var pdf = TestPDF.contract()
        pdf.addSignatureField("Vazia")
        pdf.commit()
        #expect(try world.judge(pdf.bytes).document.signatures.isEmpty)
    }

    @Test("What stands between the two ranges, and only that, may differ: one byte before it is refused")
    func prepended() throws {
        let (pdf, _) = world.signed()
        let outcome = try world.judge(Array("lixo\n".utf8) + pdf.bytes)
        #expect(outcome.verdicts == [.totalFailed(.formatFailure)], "\(outcome.codes)")
    }

    @Test("A signature whose dictionary cannot be read is one that fails")
    func unreadableDictionary() throws {
        let (pdf, signed) = world.signed { $0.writtenByteRange = { _ in "[0 1 99999999999999999999 1]" } }
        let outcome = try world.judge(pdf.bytes)
        #expect(outcome.document.signatures.map(\.dictionaryReference) == [PDFReference(number: signed.dictionary)])
        #expect(outcome.verdicts == [.totalFailed(.formatFailure)])
    }

    @Test("A save that cuts off all revisions before it does not make a signed file an unsigned one")
    func cutOff() throws {
        let other = TestPDF(["Outro contrato inventado"]).with { $0.commit() }
        let (pdf, _) = world.signed()
        // A whole file behind the signed one; its offsets count from the header of the first.
        var bytes = pdf.bytes
        let shift = bytes.count
        var appended = String(decoding: other.bytes.dropFirst(15), as: UTF8.self)
        for (number, offset) in other.offsets {
            let digits = String(repeating: "0", count: 10)
            let old = String((digits + "\(offset)").suffix(10))
            appended = appended.replacing(
                "\(old) 00000 n",
                with: String((digits + "\(offset - 15 + shift)").suffix(10)) + " 00000 N"
            )
            _ = number
        }
        appended = appended.replacing(" 00000 N", with: " 00000 n")
        let section = try #require(other.crossReference)
        appended = appended.replacing("startxref\n\(section)", with: "startxref\n\(section - 15 + shift)")
        bytes += Array(appended.utf8)
        let outcome = try world.judge(bytes)
        #expect(outcome.document.signatures.map(\.defects) == [[.unlinked]])
        #expect(outcome.verdicts == [.indeterminate(.signatureConstraintsFailure)])
    }
}
