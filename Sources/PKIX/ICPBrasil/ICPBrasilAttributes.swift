import ASN1

/// What an ICP-Brasil certificate says of its holder in otherNames and common name (DOC-ICP-04).
///
/// Reading is lenient: the value may be an OCTET STRING or any string type, fields may be short or filled; what cannot be
/// read is nil and never an error. It is personal data: none of it may go into a log.
package struct ICPBrasilAttributes: Hashable, Sendable {
    /// The holder, in a natural person's certificate.
    package private(set) var person: PersonIdentification?
    /// The responsible person, in a company's certificate.
    package private(set) var responsible: PersonIdentification?
    package private(set) var responsibleName: String?
    package private(set) var cnpj: CNPJ?
    package private(set) var companyName: String?
    package private(set) var voterRegistration: VoterRegistration?
    /// CEI or CAEPF of the person.
    package private(set) var personCEI: String?
    /// CEI of the company.
    package private(set) var companyCEI: String?
    package private(set) var ric: String?
    package private(set) var cfeSAT: String?
    package private(set) var sigepe: String?
    package private(set) var omBR: String?
    /// By council, in the order of the certificate.
    package private(set) var professionalRegistrations: [ProfessionalRegistration] = []
    /// The common name without the number after its last colon.
    package let holderName: String?
    /// The number after the colon of the common name: CPF or CNPJ.
    package let holderNumber: String?

    /// Reads the attributes; all nil in a certificate that has none.
    package init(subject: DistinguishedName, subjectAlternativeNames: [GeneralName]) {
        let commonName = subject.commonName
        if let commonName, let colon = commonName.lastIndex(of: ":"),
            CPF(commonName[colon...].dropFirst()) != nil || CNPJ(commonName[colon...].dropFirst()) != nil
        {
            holderName = String(commonName[..<colon])
            holderNumber = String(commonName[colon...].dropFirst())
        } else {
            holderName = commonName
            holderNumber = nil
        }
        for case .otherName(let type, let value) in subjectAlternativeNames where type.isUnder(ICPBrasilIdentifier.arc)
        {
            if let text = Self.text(value) { take(text, type) }
        }
    }

    /// Whether there is any otherName of ICP-Brasil that could be read.
    package var isEmpty: Bool {
        person == nil && responsible == nil && responsibleName == nil && cnpj == nil && companyName == nil
            && voterRegistration == nil && personCEI == nil && companyCEI == nil && ric == nil && cfeSAT == nil
            && sigepe == nil && omBR == nil && professionalRegistrations.isEmpty
    }

    /// The CPF of the natural person who holds the key, or who is responsible for a company's key.
    package var cpf: CPF? { person?.cpf ?? responsible?.cpf ?? holderNumber.flatMap { CPF($0) } }

    /// The CNPJ of the company that holds the certificate, by otherName or by common name.
    package var companyNumber: CNPJ? { cnpj ?? holderNumber.flatMap { CNPJ($0) } }

    private mutating func take(_ text: String, _ type: ObjectIdentifier) {
        switch type {
        case ICPBrasilIdentifier.personData: person = person ?? PersonIdentification(text)
        case ICPBrasilIdentifier.responsibleData: responsible = responsible ?? PersonIdentification(text)
        case ICPBrasilIdentifier.responsibleName: responsibleName = responsibleName ?? FixedWidthText.significant(text)
        case ICPBrasilIdentifier.cnpj: cnpj = cnpj ?? FixedWidthText.significant(text).flatMap { CNPJ($0) }
        case ICPBrasilIdentifier.companyName: companyName = companyName ?? FixedWidthText.significant(text)
        case ICPBrasilIdentifier.voterRegistration: voterRegistration = voterRegistration ?? VoterRegistration(text)
        case ICPBrasilIdentifier.personCEI: personCEI = personCEI ?? FixedWidthText.significant(text)
        case ICPBrasilIdentifier.companyCEI: companyCEI = companyCEI ?? FixedWidthText.significant(text)
        case ICPBrasilIdentifier.ric: ric = ric ?? FixedWidthText.significant(text)
        case ICPBrasilIdentifier.cfeSAT: cfeSAT = cfeSAT ?? FixedWidthText.significant(text)
        case ICPBrasilIdentifier.sigepe: sigepe = sigepe ?? FixedWidthText.significant(text)
        case ICPBrasilIdentifier.omBR: omBR = omBR ?? FixedWidthText.significant(text)
        default: takeProfessional(text, type)
        }
    }

    private mutating func takeProfessional(_ text: String, _ type: ObjectIdentifier) {
        let arc = ICPBrasilIdentifier.professionalCouncils
        let below = type.content.dropFirst(arc.content.count)
        guard type.isUnder(arc), below.count == 2, let first = below.first, let field = below.last,
            let council = ProfessionalCouncil(rawValue: Int(first)), let text = FixedWidthText.significant(text)
        else { return }
        let index = professionalRegistrations.firstIndex { $0.council == council }
        var registration =
            index.map { professionalRegistrations[$0] } ?? ProfessionalRegistration(council: council)
        switch field {
        case 1: registration.number = registration.number ?? text
        case 2: registration.state = registration.state ?? text
        case 3: registration.specialty = registration.specialty ?? text
        default: return
        }
        if let index {
            professionalRegistrations[index] = registration
        } else {
            professionalRegistrations.append(registration)
        }
    }

    /// The text of an OCTET STRING (UTF-8, or ISO 8859-1 where it is not that) or of any character string.
    private static func text(_ value: ArraySlice<UInt8>) -> String? {
        do throws(ASN1Error) {
            let element = try Element.parse(value, rules: .ber)
            guard element.has(.octetString) else { return try element.characterString() }
            let octets = try element.octetString()
            return String(validating: octets, as: UTF8.self)
                ?? String(decoding: octets.map { UInt16($0) }, as: UTF16.self)
        } catch {
            return nil
        }
    }
}

extension Certificate {
    /// What the certificate says of its holder by ICP-Brasil's rules; read anew each time.
    package var icpBrasilAttributes: ICPBrasilAttributes {
        ICPBrasilAttributes(subject: subject, subjectAlternativeNames: subjectAlternativeNames ?? [])
    }
}
