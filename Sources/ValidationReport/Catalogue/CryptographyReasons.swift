/// Cryptographic verification (EN 319 102-1 §5.2.7).
enum CryptographyReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "CV-CONTENT-NOT-FOUND",
            "ETSI EN 319 102-1 §5.2.7",
            pt: ReasonPassage(
                "O conteúdo assinado não está no arquivo e não foi fornecido.",
                meaning: """
                    A assinatura é destacada: sem o documento original não se pode dizer se ele é o que foi assinado.
                    """,
                action: "Forneça o documento original com --content e repita a validação."
            ),
            en: ReasonPassage(
                "The signed content is not in the file and was not given.",
                meaning: """
                    The signature is detached: without the original document it cannot be told whether that is what was \
                    signed.
                    """,
                action: "Give the original document with --content and validate again."
            )
        ),
        ReasonText(
            "CV-MESSAGEDIGEST-MISMATCH",
            "ETSI EN 319 102-1 §5.2.7; RFC 5652 §5.6",
            pt: ReasonPassage(
                """
                Resumo criptográfico incorreto: o conteúdo apresentado não é o que foi assinado[ (objeto {object})].
                """,
                meaning: """
                    O conteúdo foi alterado, ainda que em um só byte, ou é outro documento. Resumo {algorithm} do que \
                    foi assinado: {stated}; do conteúdo apresentado: {actual}.
                    """,
                action: """
                    Localize a versão exata que foi assinada; esta versão não tem a assinatura do signatário.
                    """
            ),
            en: ReasonPassage(
                "The digest does not match: the content at hand is not what was signed[ (object {object})].",
                meaning: """
                    The content was changed, if only in one byte, or is another document. {algorithm} digest of what was \
                    signed: {stated}; of the content at hand: {actual}.
                    """,
                action: "Find the exact version that was signed; this one does not bear the signer's signature."
            )
        ),
        ReasonText(
            "CV-SIGNATURE-INVALID",
            "ETSI EN 319 102-1 §5.2.7; RFC 5652 §5.6",
            pt: ReasonPassage(
                """
                Cifra assimétrica reprovada: o valor da assinatura não confere com a chave do certificado[ (objeto \
                {object})].
                """,
                meaning: """
                    A assinatura ou os seus atributos foram alterados, ou ela não foi feita com a chave deste \
                    certificado.
                    """,
                action: """
                    Peça ao signatário, ou a quem enviou o arquivo, uma cópia íntegra do original; se o defeito \
                    persistir, será necessária nova assinatura.
                    """
            ),
            en: ReasonPassage(
                "The signature value does not verify with the certificate's key[ (object {object})].",
                meaning: """
                    The signature or its attributes were altered, or it was not made with the key of this certificate.
                    """,
                action: """
                    Ask the signer, or whoever sent the file, for an intact copy of the original; if the defect remains, \
                    it must be signed anew.
                    """
            )
        ),
        ReasonText(
            "CV-ALGORITHM-UNSUPPORTED",
            "ETSI EN 319 102-1 §5.2.7",
            pt: ReasonPassage(
                "O algoritmo de assinatura {algorithm} não é conhecido por este programa.",
                meaning: "A assinatura não pôde ser verificada; isso não quer dizer que seja falsa.",
                action: "Verifique a assinatura com um programa que conheça o algoritmo."
            ),
            en: ReasonPassage(
                "The signature algorithm {algorithm} is not known to this program.",
                meaning: "The signature could not be verified; that does not mean that it is false.",
                action: "Verify the signature with a program that knows the algorithm."
            )
        ),
        ReasonText(
            "CV-DIGEST-UNSUPPORTED",
            "ETSI EN 319 102-1 §5.2.7",
            pt: ReasonPassage(
                "O algoritmo de resumo {algorithm} não é conhecido por este programa.",
                meaning: """
                    O resumo do conteúdo não pôde ser calculado; isso não quer dizer que a assinatura seja falsa.
                    """,
                action: "Verifique a assinatura com um programa que conheça o algoritmo."
            ),
            en: ReasonPassage(
                "The digest algorithm {algorithm} is not known to this program.",
                meaning: """
                    The digest of the content could not be computed; that does not mean that the signature is false.
                    """,
                action: "Verify the signature with a program that knows the algorithm."
            )
        ),
        ReasonText(
            "CV-KEY-UNUSABLE",
            "ETSI EN 319 102-1 §5.2.7; RFC 5280 §4.1.2.7",
            pt: ReasonPassage(
                "A chave pública do certificado não pode ser usada[ ({reason})].",
                meaning: """
                    A chave está malformada ou usa um algoritmo desconhecido; a assinatura não pôde ser verificada.
                    """,
                action: "Verifique com a autoridade certificadora se o certificado está correto."
            ),
            en: ReasonPassage(
                "The certificate's public key cannot be used[ ({reason})].",
                meaning: "The key is malformed or uses an unknown algorithm; the signature could not be verified.",
                action: "Ask the certification authority whether the certificate is correct."
            )
        ),
        ReasonText(
            "CV-CONTENT-NOT-IN-MEMORY",
            "RFC 5652 §5.4; RFC 8419 §2.3",
            pt: ReasonPassage(
                """
                A assinatura cobre o conteúdo inteiro sem resumo, e o conteúdo é grande demais para ser verificado \
                assim.
                """,
                meaning: "O algoritmo, usado sem atributos assinados, exige o conteúdo completo na memória.",
                action: """
                    Verifique a assinatura em um computador com mais memória, ou peça nova assinatura com atributos \
                    assinados.
                    """
            ),
            en: ReasonPassage(
                """
                The signature covers the whole content without a digest, and the content is too large to be verified \
                so.
                """,
                meaning: "The algorithm, used without signed attributes, needs the complete content in memory.",
                action: "Verify on a machine with more memory, or ask for a new signature with signed attributes."
            )
        ),
    ]
}
