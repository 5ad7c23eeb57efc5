/// Evidence records: objects, renewals and rules (RFC 4998, RFC 6283).
enum EvidenceRecordReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "ERS-ENCRYPTED-CONTENT",
            "RFC 4998 §6",
            pt: ReasonPassage(
                "O registro é de conteúdo cifrado[ ({type})].",
                meaning: """
                    Os resumos são dos documentos depois de cifrados: só os bytes cifrados conferem com o registro.
                    """,
                action: """
                    Dê em --content os documentos como foram cifrados, e guarde com eles o que permite cifrá-los de \
                    novo do mesmo modo.
                    """
            ),
            en: ReasonPassage(
                "The record is of encrypted content[ ({type})].",
                meaning: """
                    The digests are of the objects as encrypted: only the encrypted bytes match the record.
                    """,
                action: """
                    Give the objects as they were encrypted with --content, and keep what is needed to encrypt them \
                    the same way again.
                    """
            )
        ),
        ReasonText(
            "ERS-OBJECTS-NOT-GIVEN",
            "RFC 4998 §4.3; ETSI EN 319 102-1 §5.1.3",
            pt: ReasonPassage(
                "Nenhum documento foi dado para comparar com o registro.",
                meaning: """
                    Verificou-se o registro em si, mas não a que documentos ele se refere.
                    """,
                action: """
                    Dê os documentos com --content, ou os seus resumos com --digest, e repita a validação.
                    """
            ),
            en: ReasonPassage(
                "No object was given to compare with the record.",
                meaning: """
                    The record itself was verified, but not to which objects it refers.
                    """,
                action: """
                    Give the objects with --content, or their digests with --digest, and validate again.
                    """
            )
        ),
        ReasonText(
            "ERS-OBJECT-NOT-COVERED",
            "RFC 4998 §4.3 step 1; RFC 6283 §3.3",
            pt: ReasonPassage(
                """
                O documento {object} não está entre os que a cadeia {chain} do registro cobre.
                """,
                meaning: """
                    O documento foi alterado depois do carimbo, ou o registro é de outro documento; a existência \
                    dele não está provada.
                    """,
                action: """
                    Localize o documento exato que foi arquivado, ou o registro que corresponde a este.
                    """
            ),
            en: ReasonPassage(
                """
                The object {object} is not among those that chain {chain} of the record covers.
                """,
                meaning: """
                    The object was changed after it was time-stamped, or the record is of another one; its existence \
                    is not proven.
                    """,
                action: """
                    Find the exact object that was archived, or the record that belongs to this one.
                    """
            )
        ),
        ReasonText(
            "ERS-OBJECT-DIGEST-NOT-GIVEN",
            "RFC 4998 §4.3, §5.3",
            pt: ReasonPassage(
                """
                Não se conhece o resumo do documento {object} pelo algoritmo da cadeia {chain}.
                """,
                meaning: """
                    Do documento só se deu um resumo por outro algoritmo, ou o algoritmo não é conhecido; não se \
                    pode dizer se está coberto.
                    """,
                action: """
                    Dê o próprio documento com --content, ou os resumos por todos os algoritmos do registro.
                    """
            ),
            en: ReasonPassage(
                """
                The digest of the object {object} by the algorithm of chain {chain} is not known.
                """,
                meaning: """
                    Only a digest by another algorithm was given, or the algorithm is not known; it cannot be told \
                    whether it is covered.
                    """,
                action: """
                    Give the object itself with --content, or its digests by all of the record's algorithms.
                    """
            )
        ),
        ReasonText(
            "ERS-ORPHAN-REFERENCES",
            "RFC 4998 §4.2, §4.3",
            pt: ReasonPassage(
                """
                Ao lado dos documentos dados, o registro tem {count} resumos de outros.
                """,
                meaning: """
                    São documentos do mesmo grupo ou vizinhos na árvore de resumos; o registro não diz o que são, e \
                    isso não enfraquece a prova.
                    """,
                action: """
                    Se o grupo deve ser provado como um todo, dê todos os documentos dele.
                    """
            ),
            en: ReasonPassage(
                "Beside the given objects the record has {count} digests of others.",
                meaning: """
                    They are objects of the same group or neighbours in the hash tree; the record does not say \
                    which, and no proof is weaker for it.
                    """,
                action: "If the group is to be proven as a whole, give all objects of it."
            )
        ),
        ReasonText(
            "ERS-HASHTREE-MISMATCH",
            "RFC 4998 §4.3 steps 2 and 3; RFC 6283 §3.3",
            pt: ReasonPassage(
                """
                A árvore de resumos do carimbo {number} da cadeia {chain} não leva ao resumo que foi carimbado.
                """,
                meaning: """
                    A árvore foi alterada, ou é de outro carimbo: os resumos que ela lista não estão ligados à data \
                    dele, e nenhum documento fica provado por eles.
                    """,
                action: """
                    Peça a quem mantém o arquivo o registro original.
                    """
            ),
            en: ReasonPassage(
                """
                The hash tree of time-stamp {number} of chain {chain} does not lead to the digest that was stamped.
                """,
                meaning: """
                    The tree was changed, or belongs to another time-stamp: the digests that it lists are not bound \
                    to its time, and no object is proven by them.
                    """,
                action: """
                    Ask whoever keeps the archive for the original record.
                    """
            )
        ),
        ReasonText(
            "ERS-RENEWAL-TIMESTAMP-NOT-COVERED",
            "RFC 4998 §5.2, §5.3; RFC 6283 §4.2.1, §4.3",
            pt: ReasonPassage(
                "O carimbo {number} da cadeia {chain} não cobre o carimbo anterior.",
                meaning: """
                    Falta o resumo do carimbo anterior onde a renovação o deve ter: ele foi trocado, ou a renovação \
                    foi feita para outro registro.
                    """,
                action: """
                    Peça a quem mantém o arquivo o registro como estava quando foi renovado.
                    """
            ),
            en: ReasonPassage(
                """
                Time-stamp {number} of chain {chain} does not cover the time-stamp before it.
                """,
                meaning: """
                    The digest of the time-stamp before is not where the renewal must have it: it was replaced, or \
                    the renewal was made for another record.
                    """,
                action: """
                    Ask whoever keeps the archive for the record as it was when it was renewed.
                    """
            )
        ),
        ReasonText(
            "ERS-RENEWAL-CHAINS-NOT-COVERED",
            "RFC 4998 §5.3; RFC 6283 §4.2.2, §4.3",
            pt: ReasonPassage(
                """
                O carimbo {number} da cadeia {chain} não cobre as cadeias anteriores.
                """,
                meaning: """
                    Falta o resumo das cadeias anteriores onde a renovação da árvore o deve ter; as datas delas não \
                    ficam provadas.
                    """,
                action: """
                    Peça a quem mantém o arquivo o registro como estava quando foi renovado.
                    """
            ),
            en: ReasonPassage(
                """
                Time-stamp {number} of chain {chain} does not cover the chains before it.
                """,
                meaning: """
                    The digest of the chains before is not where the hash-tree renewal must have it; their times are \
                    not proven.
                    """,
                action: """
                    Ask whoever keeps the archive for the record as it was when it was renewed.
                    """
            )
        ),
        ReasonText(
            "ERS-RULE-DEVIATES",
            "RFC 4998 §4.2, §4.3, §5.3; RFC 6283 §3.2, §4.2",
            pt: ReasonPassage(
                """
                O registro foi montado por uma regra que não é a da norma, mas é conhecida ({rule}).
                """,
                meaning: """
                    A prova é a mesma: os documentos e o carimbo estão ligados pelos mesmos resumos, em outra ordem.
                    """,
                action: """
                    Nada a fazer; outros programas podem recusar o registro, e o fornecedor do sistema deve saber.
                    """
            ),
            en: ReasonPassage(
                """
                The record was put together by a rule that is not the standard's, but is known ({rule}).
                """,
                meaning: """
                    The proof is the same: objects and time-stamp are bound by the same digests, in another order.
                    """,
                action: """
                    Nothing needs to be done; other programs may refuse the record, and the system's vendor should \
                    know.
                    """
            )
        ),
    ]
}
