/// Which bytes of a PDF file a signature covers (ISO 32000-2 §12.8.1).
enum ByteRangeReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "FC-BYTERANGE-MISSING",
            "ISO 32000-2 §12.8.1, table 255",
            pt: ReasonPassage(
                "O dicionário da assinatura ({object}) não tem ByteRange.",
                meaning: "Não se sabe quais bytes a assinatura cobre; documentos forjados têm esse defeito.",
                action: "Trate o arquivo como suspeito e obtenha o original diretamente do signatário."
            ),
            en: ReasonPassage(
                "The signature dictionary ({object}) has no ByteRange.",
                meaning: "Nobody can tell which bytes the signature covers; forged documents have this defect.",
                action: "Treat the file as suspect and get the original from the signer directly."
            )
        ),
        ReasonText(
            "FC-BYTERANGE-MALFORMED",
            "ISO 32000-2 §12.8.1, table 255",
            pt: ReasonPassage(
                """
                O ByteRange da assinatura ({object}) não são quatro números inteiros, diretos e não negativos.
                """,
                meaning: "Não se sabe quais bytes a assinatura cobre; documentos forjados têm esse defeito.",
                action: "Trate o arquivo como suspeito e obtenha o original diretamente do signatário."
            ),
            en: ReasonPassage(
                """
                The ByteRange of the signature ({object}) is not four direct integers that are not negative.
                """,
                meaning: "Nobody can tell which bytes the signature covers; forged documents have this defect.",
                action: "Treat the file as suspect and get the original from the signer directly."
            )
        ),
        ReasonText(
            "FC-BYTERANGE-START",
            "ISO 32000-2 §12.8.1, table 255",
            pt: ReasonPassage(
                "O ByteRange da assinatura ({object}) não começa no primeiro byte do arquivo.",
                meaning: """
                    O início do arquivo não está coberto e pode ter sido trocado ou acrescentado depois da \
                    assinatura.
                    """,
                action: "Trate o arquivo como suspeito e obtenha o original diretamente do signatário."
            ),
            en: ReasonPassage(
                """
                The ByteRange of the signature ({object}) does not begin with the first byte of the file.
                """,
                meaning: """
                    The beginning of the file is not covered and may have been replaced or added after the \
                    signature.
                    """,
                action: "Treat the file as suspect and get the original from the signer directly."
            )
        ),
        ReasonText(
            "FC-BYTERANGE-OUT-OF-BOUNDS",
            "ISO 32000-2 §12.8.1, table 255",
            pt: ReasonPassage(
                """
                O ByteRange da assinatura ({object}) indica trechos que se sobrepõem ou vão além do fim do arquivo.
                """,
                meaning: """
                    O arquivo está truncado ou o ByteRange foi alterado; os bytes assinados não estão todos \
                    presentes.
                    """,
                action: "Obtenha o arquivo completo diretamente do signatário e valide-o novamente."
            ),
            en: ReasonPassage(
                """
                The ByteRange of the signature ({object}) names ranges that overlap or reach beyond the file.
                """,
                meaning: "The file was cut off or ByteRange was changed; not all signed bytes are there.",
                action: "Get the complete file from the signer directly and validate it again."
            )
        ),
        ReasonText(
            "FC-BYTERANGE-GAP",
            "ISO 32000-2 §12.8.1, table 255",
            pt: ReasonPassage(
                """
                O trecho que o ByteRange da assinatura ({object}) deixa de fora não é exatamente o valor Contents \
                dela.
                """,
                meaning: """
                    Há bytes que nenhuma assinatura cobre, e neles pode estar outro conteúdo: é assim que se \
                    transplantam assinaturas.
                    """,
                action: "Trate o arquivo como suspeito e obtenha o original diretamente do signatário."
            ),
            en: ReasonPassage(
                """
                What the ByteRange of the signature ({object}) leaves out is not exactly its own Contents.
                """,
                meaning: """
                    There are bytes that no signature covers, and other content may be in them: this is how \
                    signatures are transplanted.
                    """,
                action: "Treat the file as suspect and get the original from the signer directly."
            )
        ),
        ReasonText(
            "FC-BYTERANGE-END",
            "ISO 32000-2 §7.5.6, §12.8.1",
            pt: ReasonPassage(
                "O ByteRange da assinatura ({object}) não termina no fim de nenhuma revisão do arquivo.",
                meaning: """
                    A assinatura cobre só uma parte do documento que era mostrado quando foi feita, ou o fim dele \
                    foi trocado.
                    """,
                action: "Trate o arquivo como suspeito e obtenha o original diretamente do signatário."
            ),
            en: ReasonPassage(
                """
                The ByteRange of the signature ({object}) does not end where any revision of the file ends.
                """,
                meaning: """
                    The signature covers only a part of the document that was shown when it was made, or its end was \
                    replaced.
                    """,
                action: "Treat the file as suspect and get the original from the signer directly."
            )
        ),
        ReasonText(
            "FC-BYTERANGE-REVISION-NOT-COVERED",
            "ISO 32000-2 §12.8.1",
            pt: ReasonPassage(
                """
                O ByteRange da assinatura ({object}) termina antes da revisão que gravou a própria assinatura.
                """,
                meaning: """
                    A assinatura foi copiada de outro ponto do arquivo: não cobre a revisão em que aparece.
                    """,
                action: "Trate o arquivo como suspeito e obtenha o original diretamente do signatário."
            ),
            en: ReasonPassage(
                """
                The ByteRange of the signature ({object}) ends before the revision that wrote the signature itself.
                """,
                meaning: """
                    The signature was copied from another place of the file: it does not cover the revision in which \
                    it appears.
                    """,
                action: "Treat the file as suspect and get the original from the signer directly."
            )
        ),
        ReasonText(
            "FC-BYTERANGE-SHARED",
            "ISO 32000-2 §12.8.1",
            pt: ReasonPassage(
                """
                A assinatura ({object}) tem o mesmo valor, ou deixa de fora os mesmos bytes, que outra assinatura do \
                arquivo.
                """,
                meaning: """
                    Um valor de assinatura pertence a um só campo; o segundo é cópia e não foi feito pelo \
                    signatário.
                    """,
                action: "Trate o arquivo como suspeito e obtenha o original diretamente do signatário."
            ),
            en: ReasonPassage(
                """
                The signature ({object}) has the same value as another one of the file, or leaves out the same \
                bytes.
                """,
                meaning: """
                    A signature value belongs to one field only; the second one is a copy that the signer did not \
                    make.
                    """,
                action: "Treat the file as suspect and get the original from the signer directly."
            )
        ),
    ]
}
