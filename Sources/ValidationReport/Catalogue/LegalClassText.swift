/// The legal classes in words; `{domain}` is the infrastructure that the chain leads to, where it is known by name.
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
                "assinatura eletrônica avançada ([{domain}; ]Lei 14.063/2020, art. 4º, II); não é qualificada",
                "advanced electronic signature ([{domain}; ]Lei 14.063/2020, art. 4, II); not a qualified one"
            )
        case .seal:
            LocalizedText(
                "selo eletrônico de pessoa jurídica (ICP-Brasil; Resolução 211/2024); não é assinatura de pessoa",
                "electronic seal of a legal person (ICP-Brasil; Resolução 211/2024); not a person's signature"
            )
        case .other:
            LocalizedText(
                "outra[ ({domain})]: não é assinatura qualificada da ICP-Brasil",
                "another one[ ({domain})]: not a qualified signature of ICP-Brasil"
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
                "certificado que não é da ICP-Brasil[ ({domain})]; a assinatura só é avançada se for aprovada",
                "certificate that is not ICP-Brasil's[ ({domain})]; the signature is an advanced one only if it passes"
            )
        case .seal:
            LocalizedText(
                "certificado de selo eletrônico ICP-Brasil; o selo só vale se for aprovado",
                "certificate for electronic seals of ICP-Brasil; the seal counts only if it passes"
            )
        case .other: passed(.other)
        }
    }

    /// What is said where the path reaches a root that is known by name and not trusted.
    static let onlyNamed = LocalizedText(
        "não determinada: a cadeia leva a “{domain}”, que não é âncora de confiança",
        "not determined: the path leads to “{domain}”, which is no trust anchor"
    )

    /// What is said where no trust anchor was reached.
    static let undetermined = LocalizedText(
        "não determinada: a cadeia não chega a uma raiz confiável",
        "not determined: the path reaches no trusted root"
    )
}
