/// Archive time-stamps of evidence records: algorithms, values and times (RFC 4998, RFC 6283).
enum ArchiveTimeStampReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "ERS-VERSION-UNKNOWN",
            "RFC 4998 §3.1; RFC 6283 §2.1",
            pt: ReasonPassage(
                """
                O registro de evidência declara a versão {version}, que não é conhecida.
                """,
                meaning: """
                    As normas definem apenas a versão 1; o sentido do que está no registro pode ser outro.
                    """,
                action: """
                    Peça a quem mantém o arquivo um registro segundo a norma, ou verifique este com um programa que \
                    conheça a versão.
                    """
            ),
            en: ReasonPassage(
                "The evidence record states version {version}, which is not known.",
                meaning: """
                    The standards define version 1 only; what stands in the record may mean something else.
                    """,
                action: """
                    Ask whoever keeps the archive for a record by the standard, or verify this one with a program \
                    that knows the version.
                    """
            )
        ),
        ReasonText(
            "ERS-DIGEST-UNKNOWN",
            "RFC 4998 §4.1; RFC 6283 §2.1",
            pt: ReasonPassage(
                """
                O carimbo {number} da cadeia {chain} usa um algoritmo de resumo desconhecido ({algorithm}).
                """,
                meaning: "Não se pode verificar o que ele cobre.",
                action: "Verifique o registro com um programa que conheça o algoritmo."
            ),
            en: ReasonPassage(
                """
                Time-stamp {number} of chain {chain} uses an unknown digest algorithm ({algorithm}).
                """,
                meaning: "What it covers cannot be verified.",
                action: "Verify the record with a program that knows the algorithm."
            )
        ),
        ReasonText(
            "ERS-DIGEST-NOT-LISTED",
            "RFC 4998 §3.1",
            pt: ReasonPassage(
                """
                O algoritmo {algorithm} do carimbo {number} da cadeia {chain} não está em digestAlgorithms.
                """,
                meaning: """
                    O registro deveria nomear no início todos os algoritmos que usa; a prova não depende disso.
                    """,
                action: "Nada a fazer; avise o fornecedor do sistema que criou o registro."
            ),
            en: ReasonPassage(
                """
                The algorithm {algorithm} of time-stamp {number} of chain {chain} is not in digestAlgorithms.
                """,
                meaning: """
                    The record should name all algorithms that it uses at its beginning; the proof does not depend \
                    on it.
                    """,
                action: """
                    Nothing needs to be done; tell the vendor of the system that made the record.
                    """
            )
        ),
        ReasonText(
            "ERS-DIGEST-DIFFERS-IN-CHAIN",
            "RFC 4998 §5.2; RFC 6283 §4.1",
            pt: ReasonPassage(
                """
                O carimbo {number} da cadeia {chain} usa {algorithm}, e a cadeia começou com {first}.
                """,
                meaning: """
                    Dentro de uma cadeia o algoritmo não pode mudar: quando ele enfraquece, a árvore de resumos é \
                    renovada em nova cadeia.
                    """,
                action: "Peça a quem mantém o arquivo um registro renovado segundo a norma."
            ),
            en: ReasonPassage(
                """
                Time-stamp {number} of chain {chain} uses {algorithm}, and the chain began with {first}.
                """,
                meaning: """
                    Within a chain the algorithm must not change: when it becomes weak, the hash tree is renewed in \
                    a new chain.
                    """,
                action: """
                    Ask whoever keeps the archive for a record that was renewed by the standard.
                    """
            )
        ),
        ReasonText(
            "ERS-DIGEST-DIFFERS-FROM-TOKEN",
            "RFC 4998 §4.1; RFC 6283 §3.1.1",
            pt: ReasonPassage(
                """
                O carimbo {number} da cadeia {chain} declara {algorithm}, mas o carimbo do tempo nele usa \
                {token}.
                """,
                meaning: """
                    O resumo carimbado deve ser pelo algoritmo da árvore; com outro, os dois não se podem comparar.
                    """,
                action: "Peça a quem mantém o arquivo o registro original."
            ),
            en: ReasonPassage(
                """
                Time-stamp {number} of chain {chain} states {algorithm}, but the token in it uses {token}.
                """,
                meaning: """
                    What is time-stamped must be by the algorithm of the tree; with another one the two cannot be \
                    compared.
                    """,
                action: "Ask whoever keeps the archive for the original record."
            )
        ),
        ReasonText(
            "ERS-HASHVALUE-LENGTH",
            "RFC 4998 §4.1, §4.3",
            pt: ReasonPassage(
                """
                O carimbo {number} da cadeia {chain} tem resumos que não têm o comprimento de {algorithm}.
                """,
                meaning: """
                    Resumos de outro comprimento, uma vez juntados, poderiam ser cortados em outro lugar e valer por \
                    outros documentos.
                    """,
                action: "Peça a quem mantém o arquivo o registro original."
            ),
            en: ReasonPassage(
                """
                Time-stamp {number} of chain {chain} has hash values that are not as long as {algorithm} makes \
                them.
                """,
                meaning: """
                    Values of another length, once joined, could be cut in another place and stand for other \
                    objects.
                    """,
                action: "Ask whoever keeps the archive for the original record."
            )
        ),
        ReasonText(
            "ERS-TIME-ORDER",
            "RFC 4998 §5.3; RFC 6283 §4.3",
            pt: ReasonPassage(
                """
                O carimbo {number} da cadeia {chain} é de {time}, anterior a {previous} do que ele renova.
                """,
                meaning: """
                    Uma renovação não pode ser mais antiga do que aquilo que cobre; as datas contradizem-se.
                    """,
                action: """
                    Peça à autoridade de carimbo do tempo (ACT) um esclarecimento, e a quem mantém o arquivo o \
                    registro original.
                    """
            ),
            en: ReasonPassage(
                """
                Time-stamp {number} of chain {chain} is of {time}, before {previous} of what it renews.
                """,
                meaning: """
                    A renewal cannot be older than what it covers; the times contradict one another.
                    """,
                action: """
                    Ask the time-stamping authority (TSA) for an explanation, and whoever keeps the archive for the \
                    original record.
                    """
            )
        ),
        ReasonText(
            "ERS-TIMESTAMP-NOT-PASSED",
            "RFC 4998 §4.3, §5.3; ETSI EN 319 102-1 §5.4",
            pt: ReasonPassage(
                """
                Não foi aprovado o carimbo {number} da cadeia {chain}[ ({reason})].
                """,
                meaning: """
                    Cada carimbo deve valer no momento em que o seguinte o renovou, e o último hoje; sem isso a \
                    corrente de provas se rompe.
                    """,
                action: """
                    Veja os motivos no bloco do carimbo; se faltarem certificados ou dados de revogação, junte-os e \
                    repita a validação.
                    """
            ),
            en: ReasonPassage(
                "Time-stamp {number} of chain {chain} did not pass[ ({reason})].",
                meaning: """
                    Each time-stamp must hold at the moment when the next one renewed it, and the last one now; \
                    otherwise the chain of proofs is broken.
                    """,
                action: """
                    See the reasons in the block of the time-stamp; if certificates or revocation data are missing, \
                    add them and validate again.
                    """
            )
        ),
    ]
}
