/// Proofs of existence and what they decide (EN 319 102-1 §5.6).
enum ProofReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "XCV-CERT-NO-POE",
            "ETSI EN 319 102-1 §5.6.2.2.4",
            pt: ReasonPassage(
                """
                Nada prova que o certificado “{subject}” já existia antes de {notAfter}, quando expirou o da \
                autoridade que o emitiu.
                """,
                meaning: "Depois dessa data ninguém responde pela chave da autoridade emissora.",
                action: "Apresente a assinatura com carimbo do tempo de arquivamento que cubra esse certificado."
            ),
            en: ReasonPassage(
                """
                Nothing proves that the certificate “{subject}” existed before {notAfter}, when that of its issuer \
                expired.
                """,
                meaning: "After that time nobody answers for the issuer's key.",
                action: "Present the signature with an archive time-stamp that covers this certificate."
            )
        ),
        ReasonText(
            "XCV-CA-REVOKED-AFTER-POE",
            "ETSI EN 319 102-1 §5.5.4, §5.6.2.4.4",
            pt: ReasonPassage(
                """
                O certificado de uma autoridade da cadeia foi revogado em {revocationDate} ({reason}), depois da data \
                provada da assinatura.
                """,
                meaning: "A revogação posterior da autoridade não atinge o que já estava provado.",
                action: "Nada a fazer; guarde a prova do tempo junto da assinatura."
            ),
            en: ReasonPassage(
                """
                The certificate of an authority of the chain was revoked at {revocationDate} ({reason}), after the \
                proven time of the signature.
                """,
                meaning: "The later revocation of the authority does not touch what was proven before.",
                action: "Nothing to do; keep the proof of time with the signature."
            )
        ),
        ReasonText(
            "XCV-REVOCATION-SIGNER-EXPIRED",
            "ETSI EN 319 102-1 §5.2.6.4, §5.6.2.4.4",
            pt: ReasonPassage(
                """
                O certificado de quem assinou os dados de revogação ({signer}) expirou em {notAfter}, e nada prova \
                que esses dados são anteriores.
                """,
                meaning: "Depois da expiração ninguém responde pela chave com que foram assinados.",
                action: """
                    Apresente dados de revogação assinados com certificado ainda válido, ou cobertos a tempo por um \
                    carimbo do tempo de arquivamento.
                    """
            ),
            en: ReasonPassage(
                """
                The certificate of the signer of the revocation data ({signer}) expired at {notAfter}, and nothing \
                proves that the data are older.
                """,
                meaning: "After its expiry nobody answers for the key that signed them.",
                action: """
                    Present revocation data signed with a certificate that is still valid, or covered in time by an \
                    archive time-stamp.
                    """
            )
        ),
        ReasonText(
            "TST-COVERED-IN-TIME",
            "ETSI EN 319 102-1 §5.6.2.4",
            pt: ReasonPassage(
                """
                O carimbo do tempo já não se sustenta pelos dados de hoje, mas outro mais novo o cobre desde {time}, \
                quando ainda era válido.
                """,
                meaning: "A prova do tempo foi renovada antes de perder a força e continua valendo.",
                action: "Nada a fazer; renove o carimbo mais novo antes que o certificado dele expire."
            ),
            en: ReasonPassage(
                """
                The time-stamp no longer stands by today's data, but a newer one has covered it since {time}, when \
                it was still valid.
                """,
                meaning: "The proof of time was renewed before it lost its force, and still counts.",
                action: "Nothing to do; renew the newest time-stamp before its certificate expires."
            )
        ),
        ReasonText(
            "TST-COVERED-TOO-LATE",
            "ETSI EN 319 102-1 §5.6.2.4",
            pt: ReasonPassage(
                """
                O carimbo do tempo só foi coberto por outro em {time}, quando já não podia ser validado.
                """,
                meaning: "A renovação chegou tarde: nada prova que o carimbo já existia quando ainda era válido.",
                action: "Procure outra prova do tempo: cópia arquivada, registro de evidência ou outro carimbo."
            ),
            en: ReasonPassage(
                "The time-stamp was covered by another one only at {time}, when it could no longer be validated.",
                meaning: "The renewal came too late: nothing proves that the time-stamp existed while it was valid.",
                action: "Look for another proof of time: an archived copy, an evidence record or another time-stamp."
            )
        ),
        ReasonText(
            "TST-COVER-ORDER-INVALID",
            "ETSI EN 319 102-1 §5.5.4, RFC 3161 §2.4.2",
            pt: ReasonPassage(
                """
                Um carimbo do tempo com data de {cover} cobre outro que declara data posterior ({covered}).
                """,
                meaning: "Nada pode ser carimbado antes de existir: ao menos uma das datas está errada.",
                action: "Peça esclarecimento às autoridades de carimbo do tempo."
            ),
            en: ReasonPassage(
                "A time-stamp of {cover} covers another one that states a later time ({covered}).",
                meaning: "Nothing can be stamped before it exists: one of the times at least is wrong.",
                action: "Ask the time-stamping authorities for an explanation."
            )
        ),
        ReasonText(
            "TST-HASHINDEX-INVALID",
            "ETSI EN 319 122-1 §5.5.2",
            pt: ReasonPassage(
                """
                O índice de resumos do carimbo do tempo de arquivamento falta, não pôde ser lido ou cita algo que \
                não está no arquivo ({reason}).
                """,
                meaning: "Não se sabe ao certo o que o carimbo cobre; por isso ele nada prova.",
                action: "Obtenha o arquivo original, sem alterações posteriores, ou outro carimbo de arquivamento."
            ),
            en: ReasonPassage(
                """
                The archive time-stamp's hash index is missing, cannot be read, or names something that is not in \
                the file ({reason}).
                """,
                meaning: "What the time-stamp covers cannot be told for certain; so it proves nothing.",
                action: "Get the original file, without later changes, or another archive time-stamp."
            )
        ),
        ReasonText(
            "TST-IMPRINT-NOT-COMPUTABLE",
            "ETSI TS 101 733 §6.4, RFC 5126 §6.4.1",
            pt: ReasonPassage(
                "O que este carimbo do tempo de arquivamento cobre não pôde ser recalculado.",
                meaning: "A forma do carimbo é reconhecida, mas o resumo não pode ser conferido; ele nada prova.",
                action: "Peça um carimbo de arquivamento em forma atual (versão 3)."
            ),
            en: ReasonPassage(
                "What this archive time-stamp covers could not be computed again.",
                meaning: "The form is recognised, but the digest cannot be compared; it proves nothing.",
                action: "Ask for an archive time-stamp in a current form (version 3)."
            )
        ),
    ]
}
