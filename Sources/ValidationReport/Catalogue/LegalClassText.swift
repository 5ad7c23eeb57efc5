/// The legal classes in words.
enum LegalClassText {
    /// What a signature that passed is.
    static func passed(_ legalClass: LegalClass) -> LocalizedText {
        switch legalClass {
        case .qualified:
            LocalizedText(
                "assinatura eletrônica qualificada (ICP-Brasil; Lei 14.063/2020, art. 4º, III)",
                "qualified electronic signature (ICP-Brasil; Lei 14.063/2020, art. 4, III)"
            )
        case .advanced:
            LocalizedText(
                "assinatura eletrônica avançada (gov.br; Lei 14.063/2020, art. 4º, II); não é qualificada",
                "advanced electronic signature (gov.br; Lei 14.063/2020, art. 4, II); not a qualified one"
            )
        case .seal:
            LocalizedText(
                "selo eletrônico de pessoa jurídica (ICP-Brasil; Resolução 211/2024); não é assinatura de pessoa",
                "electronic seal of a legal person (ICP-Brasil; Resolução 211/2024); not a person's signature"
            )
        case .other:
            LocalizedText(
                "outra: não é assinatura qualificada da ICP-Brasil",
                "another one: not a qualified signature of ICP-Brasil"
            )
        }
    }

    /// What a signature that did not pass would have been.
    static func notPassed(_ legalClass: LegalClass) -> LocalizedText {
        switch legalClass {
        case .qualified:
            LocalizedText(
                "certificado ICP-Brasil; a assinatura só é qualificada se for aprovada",
                "certificate of ICP-Brasil; the signature is a qualified one only if it passes"
            )
        case .advanced:
            LocalizedText(
                "certificado gov.br (não ICP-Brasil); a assinatura só é avançada se for aprovada",
                "certificate of gov.br (not ICP-Brasil); the signature is an advanced one only if it passes"
            )
        case .seal:
            LocalizedText(
                "certificado de selo eletrônico ICP-Brasil; o selo só vale se for aprovado",
                "certificate for electronic seals of ICP-Brasil; the seal counts only if it passes"
            )
        case .other: passed(.other)
        }
    }

    /// What is said where no trust anchor was reached.
    static let undetermined = LocalizedText(
        "não determinada: a cadeia não chega a uma raiz confiável",
        "not determined: the path reaches no trusted root"
    )
}
