import LibXML
import SignaturePolicy
import TestSupport
import Testing

/// What a policy or list in XML may not be.
@Suite(.enabled(if: OfficialPolicies.areAtHand, Comment(rawValue: OutsideVectors.reason)))
struct XMLPolicyStrictnessTests {
    private func error(_ text: String) -> SignaturePolicyError? {
        do throws(SignaturePolicyError) {
            _ = try SignaturePolicyFile.read(Array(text.utf8)[...])
            return nil
        } catch {
            return error
        }
    }

    private func changed(_ old: String, _ new: String) throws -> SignaturePolicyError? {
        let text = String(decoding: try OfficialPolicies.bytes("PA_AD_RB_v2_5.xml"), as: UTF8.self)
        let changed = text.replacing(old, with: new, maxReplacements: 1)
        #expect(changed != text)
        return error(changed)
    }

    @Test(
        "What is not known is an error that names the element",
        arguments: [
            ("<pa:SigningPeriod>", "<pa:Extra/><pa:SigningPeriod>", .unknownElement("Extra")),
            ("</pa:DateOfIssue>", "<pa:Extra/></pa:DateOfIssue>", .unknownElement("Extra")),
            (
                "</pa:SigningPeriod>", "<pa:NotBefore>2025-06-12</pa:NotBefore></pa:SigningPeriod>",
                .unknownElement("NotBefore")
            ),
            ("<pa:CommonRules>", "<pa:CommonRules lax=\"true\">", .invalidElement("CommonRules")),
            ("<pa:CommonRules>", "<pa:CommonRules>text", .invalidElement("CommonRules")),
            (
                "<pa:MandatedCertificateRef>signerOnly</pa:MandatedCertificateRef>", "",
                .missingElement("MandatedCertificateRef")
            ),
            ("QPropertyID>SigningCertificate<", "QPropertyID>Other<", .invalidElement("QPropertyID")),
            ("xmldsig-more#rsa-sha256", "xmldsig-more#rsa-md5", .invalidElement("AlgId")),
            (">2048<", ">-1<", .invalidElement("MinKeyLength")),
            ("NotAfter>2037", "NotAfter>x037", .invalidElement("NotAfter")),
            ("eithercheck", "anycheck", .invalidElement("EnuRevReq")),
            ("urn:oid:2.16", "urn:uuid:2.16", .invalidElement("Identifier")),
            ("X509Certificate>MIIG", "X509Certificate>M!IG", .invalidElement("X509Certificate")),
            ("2001/10/xml-exc-c14n#WithComments", "2001/10/none", .invalidElement("Transform")),
            ("2001/04/xmlenc#sha256", "2001/04/xmlenc#md4", .unknownDigestAlgorithm),
            ("<pa:SignPolicyDigest>68MG", "<pa:SignPolicyDigest>78MG", .hashMismatch),
            ("http://www.iti.gov.br/PA#", "http://example.com/PA#", .unknownKind),
        ] as [(String, String, SignaturePolicyError.Code)]
    )
    func unknownIsAnError(old: String, new: String, code: SignaturePolicyError.Code) throws {
        #expect(try changed(old, new)?.code == code)
    }

    @Test("A document type is refused, and so is XML that is none")
    func documentTypeIsRefused() throws {
        #expect(
            try changed("<pa:SignaturePolicy", "<!DOCTYPE a><pa:SignaturePolicy")?.code
                == .xml(.documentTypeDeclaration)
        )
        #expect(try changed("</pa:SignaturePolicy>", "")?.code == .xml(.notWellFormed))
        #expect(error("<a/>")?.code == .unknownKind)
    }

    @Test("What is there and not judged makes the policy unprocessable")
    func unprocessedIsNoted() throws {
        let text = String(decoding: try OfficialPolicies.bytes("PA_AD_RB_v2_5.xml"), as: UTF8.self)
            .replacing("</pa:TrustPoint>", with: "</pa:TrustPoint><pa:NameConstraints/>", maxReplacements: 1)
        // Without its digest, which the change breaks.
        let open = text.split(separator: "<pa:SignPolicyDigest>")[0] + "</pa:SignaturePolicy>"
        guard case .policy(let policy) = try SignaturePolicyFile.read(Array(open.utf8)[...]) else {
            Issue.record("not a policy")
            return
        }
        #expect(policy.info.signatureValidationPolicy.unprocessedDemands == ["nameConstraints"])
    }

    @Test("Cut and changed files are read or refused, never trapped on")
    func changedFiles() throws {
        let text = String(decoding: try OfficialPolicies.bytes("PA_AD_RB_v2_5.xml"), as: UTF8.self)
        // Without its digest a change reaches the reader.
        let open = Array((text.split(separator: "<pa:SignPolicyDigest>")[0] + "</pa:SignaturePolicy>").utf8)
        for place in stride(from: 0, to: open.count, by: 3) {
            var changed = open
            changed[place] ^= 1 << (place % 8)
            _ = try? SignaturePolicyFile.read(changed[...])
            if place % 7 == 0 { _ = try? SignaturePolicyFile.read(open[..<place]) }
        }
    }
}
