import ASN1
import PKIX
import PathValidation

extension ReportMapping {
    /// Who signed, by the signing certificate and the anchor that its chain ends at.
    func signer(_ certificate: Certificate, _ anchor: TrustAnchor?, chain: [Certificate]) -> SignerEntry {
        let attributes = certificate.icpBrasilAttributes
        let policies = certificate.certificatePolicies?.map(\.policyIdentifier) ?? []
        let type = CertificateType.of(policies)
        return SignerEntry(
            name: attributes.holderName.map(text),
            cpf: attributes.cpf.map { context.showsPersonalData ? $0.formatted : $0.description },
            cnpj: attributes.companyNumber?.description,
            companyName: attributes.companyName.map(text),
            responsibleName: attributes.responsibleName.map(text),
            professionalRegistrations: attributes.professionalRegistrations.compactMap(registration),
            holderKind: HolderKind.of(type, attributes),
            certificateType: type?.name,
            policyOIDs: policies.map(\.description),
            policyAuthority: policies.lazy.compactMap { self.context.register?.authority(of: $0.description) }.first,
            legalClass: LegalClass.of(anchor.map(kind), policies: policies),
            domain: (anchor?.certificate ?? chain.last).flatMap { context.domains[$0.sha256] },
            subject: text(certificate.subject.description),
            issuer: text(certificate.issuer.description),
            serialNumber: certificate.serialNumber.hexadecimal,
            sha256: Hexadecimal.encode(certificate.sha256)
        )
    }

    private func kind(_ anchor: TrustAnchor) -> LegalClass.Anchor {
        guard let sha256 = anchor.certificate?.sha256 else { return .other }
        if context.icpBrasilAnchors.contains(sha256) { return .icpBrasil }
        return context.domains[sha256]?.isAdvanced == true ? .advanced : .other
    }

    /// Such as `CRM 123456/SP (CFM; cardiologia)`; nil without a number.
    private func registration(_ registration: ProfessionalRegistration) -> String? {
        guard let number = registration.number else { return nil }
        let state = registration.state.map { "/\($0)" } ?? ""
        // A physician is known by the number of the regional council, CRM, not of the federal one.
        let council = registration.council.acronym
        let remarks = [registration.council == .cfm ? council : nil, registration.specialty].compactMap { $0 }
        let remark = remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
        return text("\(registration.council == .cfm ? "CRM" : council) \(number)\(state)\(remark)")
    }
}
