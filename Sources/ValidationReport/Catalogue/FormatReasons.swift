/// Format checking (EN 319 102-1 §5.2.2).
enum FormatReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "FC-SIGNEDATTRS-NOT-DER",
            "RFC 5652 §5.4",
            pt: ReasonPassage(
                "Os atributos assinados não estão na codificação DER.",
                meaning: """
                    O conteúdo dos atributos é o que foi assinado; apenas a forma de gravá-los foge à norma, e outros \
                    programas podem recusar a assinatura.
                    """,
                action: """
                    Comunique o defeito ao fornecedor do programa que gerou a assinatura e, se for preciso, peça nova \
                    assinatura.
                    """
            ),
            en: ReasonPassage(
                "The signed attributes are not in DER.",
                meaning: """
                    What the attributes say is what was signed; only the way in which they are written departs from the \
                    standard, and other programs may refuse the signature.
                    """,
                action: """
                    Report the defect to the vendor of the signing software and, if need be, ask for a new signature.
                    """
            )
        ),
        ReasonText(
            "FC-SIGNEDATTRS-MISSING",
            "ETSI EN 319 122-1 §5.1; RFC 5652 §5.3",
            pt: ReasonPassage(
                "A assinatura não tem atributos assinados.",
                meaning: """
                    Sem eles, a assinatura não se vincula ao certificado do signatário nem declara data: não é uma \
                    assinatura CAdES.
                    """,
                action: "Peça nova assinatura em um perfil da ICP-Brasil (AD-RB ou superior)."
            ),
            en: ReasonPassage(
                "The signature has no signed attributes.",
                meaning: """
                    Without them the signature is not bound to the signer's certificate and states no time: it is not a \
                    CAdES signature.
                    """,
                action: "Ask for a new signature in a profile of ICP-Brasil (AD-RB or higher)."
            )
        ),
        ReasonText(
            "FC-SIGNEDATTRS-CONFUSION",
            "RFC 5652 §5.3, §12",
            pt: ReasonPassage(
                """
                A assinatura não tem atributos assinados e o seu conteúdo tem a forma de um conjunto de atributos.
                """,
                meaning: """
                    Uma assinatura feita sobre atributos pode ter sido reaproveitada para parecer assinatura de outro \
                    conteúdo; por isso não é aceita.
                    """,
                action: "Trate o arquivo como suspeito e obtenha o original diretamente do signatário."
            ),
            en: ReasonPassage(
                """
                The signature has no signed attributes and its content has the form of a set of attributes.
                """,
                meaning: """
                    A signature made over attributes may have been reused to look like a signature over other content; \
                    it is therefore refused.
                    """,
                action: "Treat the file as suspect and get the original from the signer directly."
            )
        ),
        ReasonText(
            "FC-ATTRIBUTE-VALUE-COUNT",
            "RFC 5652 §11; ETSI EN 319 122-1 §5",
            pt: ReasonPassage(
                "O atributo {attribute} ocorre mais de uma vez, ou não tem exatamente um valor.",
                meaning: """
                    A norma exige um único valor; com vários, não se sabe qual deles o signatário quis assinar.
                    """,
                action: """
                    Comunique o defeito ao fornecedor do programa que gerou a assinatura e, se for preciso, peça nova \
                    assinatura.
                    """
            ),
            en: ReasonPassage(
                "The attribute {attribute} occurs more than once, or does not have exactly one value.",
                meaning: """
                    The standard demands a single value; with several, it cannot be known which one the signer meant.
                    """,
                action: """
                    Report the defect to the vendor of the signing software and, if need be, ask for a new signature.
                    """
            )
        ),
        ReasonText(
            "FC-ATTRIBUTE-MISPLACED",
            "RFC 5652 §11; ETSI EN 319 122-1 §5",
            pt: ReasonPassage(
                "O atributo {attribute} está entre os atributos em que não pode estar.",
                meaning: """
                    Atributo que deveria estar assinado e não está pode ter sido acrescentado por qualquer pessoa; não \
                    se lhe dá valor.
                    """,
                action: """
                    Comunique o defeito ao fornecedor do programa que gerou a assinatura e, se for preciso, peça nova \
                    assinatura.
                    """
            ),
            en: ReasonPassage(
                "The attribute {attribute} stands among attributes where it may not stand.",
                meaning: """
                    An attribute that should be signed and is not may have been added by anybody; it is given no weight.
                    """,
                action: """
                    Report the defect to the vendor of the signing software and, if need be, ask for a new signature.
                    """
            )
        ),
        ReasonText(
            "FC-ATTRIBUTE-UNREADABLE",
            "ETSI EN 319 102-1 §5.2.2; RFC 5652 §11",
            pt: ReasonPassage(
                "O atributo {attribute} não pôde ser lido.",
                meaning: "O valor do atributo não segue a norma, e o que ele declara não pode ser verificado.",
                action: """
                    Peça ao signatário, ou a quem enviou o arquivo, uma cópia íntegra do original; se o defeito \
                    persistir, será necessária nova assinatura.
                    """
            ),
            en: ReasonPassage(
                "The attribute {attribute} cannot be read.",
                meaning: """
                    The attribute's value does not follow the standard, and what it states cannot be verified.
                    """,
                action: """
                    Ask the signer, or whoever sent the file, for an intact copy of the original; if the defect remains, \
                    it must be signed anew.
                    """
            )
        ),
        ReasonText(
            "FC-CONTENTTYPE-MISSING",
            "RFC 5652 §11.1",
            pt: ReasonPassage(
                "Falta o atributo assinado content-type.",
                meaning: "Sem ele, não se sabe que tipo de conteúdo o signatário assinou.",
                action: """
                    Comunique o defeito ao fornecedor do programa que gerou a assinatura e, se for preciso, peça nova \
                    assinatura.
                    """
            ),
            en: ReasonPassage(
                "The signed attribute content-type is missing.",
                meaning: "Without it, it cannot be known what type of content the signer signed.",
                action: """
                    Report the defect to the vendor of the signing software and, if need be, ask for a new signature.
                    """
            )
        ),
        ReasonText(
            "FC-CONTENTTYPE-MISMATCH",
            "RFC 5652 §11.1",
            pt: ReasonPassage(
                "O tipo de conteúdo assinado ({stated}) não é o do arquivo ({actual}).",
                meaning: """
                    A assinatura foi feita para outro tipo de conteúdo, ou o arquivo foi alterado depois de assinado.
                    """,
                action: """
                    Peça ao signatário, ou a quem enviou o arquivo, uma cópia íntegra do original; se o defeito \
                    persistir, será necessária nova assinatura.
                    """
            ),
            en: ReasonPassage(
                "The content type that was signed ({stated}) is not that of the file ({actual}).",
                meaning: """
                    The signature was made for another type of content, or the file was changed after signing.
                    """,
                action: """
                    Ask the signer, or whoever sent the file, for an intact copy of the original; if the defect remains, \
                    it must be signed anew.
                    """
            )
        ),
        ReasonText(
            "FC-MESSAGEDIGEST-MISSING",
            "RFC 5652 §11.2",
            pt: ReasonPassage(
                "Falta o atributo assinado message-digest.",
                meaning: "Sem o resumo criptográfico, nada liga a assinatura ao conteúdo.",
                action: """
                    Comunique o defeito ao fornecedor do programa que gerou a assinatura e, se for preciso, peça nova \
                    assinatura.
                    """
            ),
            en: ReasonPassage(
                "The signed attribute message-digest is missing.",
                meaning: "Without the digest, nothing ties the signature to the content.",
                action: """
                    Report the defect to the vendor of the signing software and, if need be, ask for a new signature.
                    """
            )
        ),
        ReasonText(
            "FC-COUNTERSIGNATURE-UNREADABLE",
            "RFC 5652 §11.4",
            pt: ReasonPassage(
                "A assinatura traz contra-assinaturas que não puderam ser lidas: {count}.",
                meaning: """
                    Nada se pode dizer delas: podem estar corrompidas ou aninhadas além do limite. A assinatura \
                    principal não depende delas.
                    """,
                action: "Peça a quem enviou o arquivo uma cópia íntegra, se as contra-assinaturas importarem ao caso."
            ),
            en: ReasonPassage(
                "The signature carries counter-signatures that cannot be read: {count}.",
                meaning: """
                    Nothing can be said of them: they may be damaged or nested beyond the limit. The main signature does \
                    not depend on them.
                    """,
                action: "If the counter-signatures matter to the case, ask whoever sent the file for an intact copy."
            )
        ),
        ReasonText(
            "FC-CERTIFICATE-UNREADABLE",
            "RFC 5652 §10.2.2; RFC 5280 §4.1",
            pt: ReasonPassage(
                "O arquivo traz certificados que não puderam ser lidos: {count}.",
                meaning: """
                    Esses certificados foram ignorados; se um deles fazia parte da cadeia, ela pode ficar incompleta.
                    """,
                action: "Se a cadeia estiver incompleta, forneça os certificados que faltam com --certificates."
            ),
            en: ReasonPassage(
                "The file brings certificates that cannot be read: {count}.",
                meaning: "They were left out; if one of them belongs to the path, the path may be incomplete.",
                action: "If the path is incomplete, give the missing certificates with --certificates."
            )
        ),
    ]
}
