/// Latent content that waits to be linked in, and what could not be looked at (ISO 32000-2; *Shadow Attacks*, NDSS 2021).
enum LatentStructureReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "SAV-LATENT-UNREACHABLE-CONTENT",
            "ISO 32000-2 §7.3.10, §7.5.6",
            pt: ReasonPassage(
                """
                O arquivo assinado contém páginas ou outro conteúdo visível a que nenhuma referência leva: \
                {count}[; páginas: {pages}][; objetos: {objects}].
                """,
                meaning: """
                    Quem assinou não viu esse conteúdo; uma revisão posterior pode fazê-lo aparecer sem acrescentar \
                    nada além de uma referência (ataque conhecido como hide and replace).
                    """,
                action: """
                    Confira no histórico do arquivo se uma revisão posterior usa esses objetos; na dúvida, \
                    examine-os com um perito.
                    """
            ),
            en: ReasonPassage(
                """
                The signed file holds pages or other content that could be shown and that no reference leads to: \
                {count}[; pages: {pages}][; objects: {objects}].
                """,
                meaning: """
                    Whoever signed did not see this content; a later revision can make it appear by adding nothing \
                    but a reference (the attack known as hide and replace).
                    """,
                action: """
                    See in the file's history whether a later revision uses these objects; in doubt, have an expert \
                    look at them.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-SUPERSEDED-CONTENT",
            "ISO 32000-2 §7.5.6",
            pt: ReasonPassage(
                """
                O arquivo assinado conserva conteúdo de uma gravação anterior, já substituído antes da \
                assinatura: {count}[; páginas: {pages}][; objetos: {objects}].
                """,
                meaning: """
                    É o resto comum de um arquivo editado e gravado por acréscimo; mostra como o documento era antes \
                    de ser assinado.
                    """,
                action: """
                    Se a versão anterior interessar ao caso, extraia as revisões do arquivo com --extract-revisions.
                    """
            ),
            en: ReasonPassage(
                """
                The signed file keeps content of an earlier save that was replaced before it was signed: \
                {count}[; pages: {pages}][; objects: {objects}].
                """,
                meaning: """
                    It is the ordinary remainder of a file that was edited and saved by appending; it shows what the \
                    document was before it was signed.
                    """,
                action: """
                    If the earlier version matters to the case, take the revisions out of the file with \
                    --extract-revisions.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-UNREACHABLE-OBJECT",
            "ISO 32000-2 §7.3.10",
            pt: ReasonPassage(
                """
                O arquivo assinado contém objetos sem uso, que não podem ser mostrados em página alguma: \
                {count}[; páginas: {pages}][; objetos: {objects}].
                """,
                meaning: """
                    São sobras do programa que gravou o arquivo, como metadados antigos; não afetam o que se lê.
                    """,
                action: """
                    Nenhuma providência é necessária, salvo se outro indício apontar para esses objetos.
                    """
            ),
            en: ReasonPassage(
                """
                The signed file holds unused objects that no page could show: {count}[; pages: {pages}][; \
                objects: {objects}].
                """,
                meaning: """
                    They are leftovers of the program that wrote the file, old metadata for one; they do not affect \
                    what is read.
                    """,
                action: "Nothing needs to be done, unless something else points at these objects."
            )
        ),
        ReasonText(
            "SAV-LATENT-UNINDEXED-OBJECT",
            "ISO 32000-2 §7.5.4",
            pt: ReasonPassage(
                """
                Entre os bytes assinados há conteúdo que a tabela de referências do arquivo não indica: \
                {count}[; páginas: {pages}][; objetos: {objects}].
                """,
                meaning: """
                    Programa algum mostra esse conteúdo hoje, mas basta uma nova tabela, acrescentada depois da \
                    assinatura, para que ele apareça no lugar do que foi visto.
                    """,
                action: """
                    Confira no histórico do arquivo se uma revisão posterior usa esses objetos; na dúvida, \
                    examine-os com um perito.
                    """
            ),
            en: ReasonPassage(
                """
                Among the signed bytes there is content that the file's cross-reference table does not name: \
                {count}[; pages: {pages}][; objects: {objects}].
                """,
                meaning: """
                    No program shows this content today, but a new table that is added after signing is enough to \
                    make it appear in place of what was seen.
                    """,
                action: """
                    See in the file's history whether a later revision uses these objects; in doubt, have an expert \
                    look at them.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-DUPLICATE-DEFINITION",
            "ISO 32000-2 §7.3.10, §7.5.4",
            pt: ReasonPassage(
                """
                O arquivo assinado define duas vezes o mesmo objeto, com conteúdos que podem ser mostrados: \
                {count}[; páginas: {pages}][; objetos: {objects}].
                """,
                meaning: """
                    Só uma das definições foi vista por quem assinou; uma nova tabela de referências pode trocar uma \
                    pela outra sem tocar nos bytes assinados.
                    """,
                action: """
                    Confira no histórico do arquivo se uma revisão posterior usa esses objetos; na dúvida, \
                    examine-os com um perito.
                    """
            ),
            en: ReasonPassage(
                """
                The signed file defines the same object twice, with content that can be shown: {count}[; pages: \
                {pages}][; objects: {objects}].
                """,
                meaning: """
                    Only one of the definitions was seen by whoever signed; a new cross-reference table can exchange \
                    one for the other without touching the signed bytes.
                    """,
                action: """
                    See in the file's history whether a later revision uses these objects; in doubt, have an expert \
                    look at them.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-OPEN-SLOT",
            "ISO 32000-2 §7.3.10",
            pt: ReasonPassage(
                """
                O documento refere-se a conteúdo que não está definido no arquivo assinado: {count}[; páginas: \
                {pages}][; objetos: {objects}].
                """,
                meaning: """
                    O lugar está reservado e vazio: o que uma revisão posterior gravar sob esse número aparecerá no \
                    documento como se já fizesse parte dele.
                    """,
                action: """
                    Confira no histórico do arquivo se uma revisão posterior usa esses objetos; na dúvida, \
                    examine-os com um perito.
                    """
            ),
            en: ReasonPassage(
                """
                The document refers to content that is not defined in the signed file: {count}[; pages: \
                {pages}][; objects: {objects}].
                """,
                meaning: """
                    The place is reserved and empty: what a later revision writes under that number appears in the \
                    document as if it had been part of it.
                    """,
                action: """
                    See in the file's history whether a later revision uses these objects; in doubt, have an expert \
                    look at them.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-UNDEFINED-REFERENCE",
            "ISO 32000-2 §7.3.10",
            pt: ReasonPassage(
                """
                O arquivo assinado contém referências a objetos que não existem, fora do que as páginas mostram: \
                {count}[; páginas: {pages}][; objetos: {objects}].
                """,
                meaning: """
                    Pela norma, referência a objeto inexistente vale como nada; costuma ser descuido do programa que \
                    gravou o arquivo.
                    """,
                action: """
                    Nenhuma providência é necessária, salvo se outro indício apontar para esses objetos.
                    """
            ),
            en: ReasonPassage(
                """
                The signed file holds references to objects that do not exist, outside of what the pages show: \
                {count}[; pages: {pages}][; objects: {objects}].
                """,
                meaning: """
                    By the standard a reference to an object that does not exist counts as nothing; it is a slip of \
                    the writing program as a rule.
                    """,
                action: "Nothing needs to be done, unless something else points at these objects."
            )
        ),
        ReasonText(
            "SAV-LATENT-SCAN-INCOMPLETE",
            "ISO 32000-2 §7.8.2",
            pt: ReasonPassage(
                """
                A busca de conteúdo latente não pôde examinar todo o arquivo assinado: {count}[; páginas: \
                {pages}][; objetos: {objects}].
                """,
                meaning: """
                    Há partes que não puderam ser lidas ou que excedem o limite de trabalho; nelas pode haver \
                    conteúdo oculto que este relatório não aponta.
                    """,
                action: "Se o documento for impugnado, submeta-o a exame pericial das partes indicadas."
            ),
            en: ReasonPassage(
                """
                The search for latent content could not look at all of the signed file: {count}[; pages: \
                {pages}][; objects: {objects}].
                """,
                meaning: """
                    There are parts that cannot be read or that go beyond the limit of work; in them there may be \
                    hidden content that this report does not name.
                    """,
                action: "If the document is contested, have an expert look at the parts that are named."
            )
        ),
    ]
}
