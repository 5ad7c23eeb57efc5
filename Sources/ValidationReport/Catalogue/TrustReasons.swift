/// The trust store (`lastro trust import`, `lastro trust verify`): what was not taken, and what needs repair.
enum TrustReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "TRU-FILE-UNREADABLE",
            "RFC 5280 §4.1; RFC 7468 §5",
            pt: ReasonPassage(
                "O arquivo não traz certificado que se possa ler[ ({detail})].",
                meaning: "Nada foi aproveitado dele.",
                action: "Forneça certificados em PEM, DER, PKCS #7 ou ZIP."
            ),
            en: ReasonPassage(
                "The file holds no certificate that can be read[ ({detail})].",
                meaning: "Nothing was taken from it.",
                action: "Give certificates in PEM, DER, PKCS #7 or ZIP."
            )
        ),
        ReasonText(
            "TRU-ARCHIVE-REFUSED",
            "RFC 1951 §3.2",
            pt: ReasonPassage(
                "O arquivo ZIP não pode ser aberto[ ({detail})].",
                meaning: "Está corrompido, cifrado ou é maior do que se aceita; nada foi aproveitado dele.",
                action: "Baixe o arquivo outra vez, da fonte oficial."
            ),
            en: ReasonPassage(
                "The ZIP archive cannot be opened[ ({detail})].",
                meaning: "It is damaged, encrypted, or larger than what is taken; nothing was taken from it.",
                action: "Download the archive again, from its official source."
            )
        ),
        ReasonText(
            "TRU-ROOT-SAME-NAME",
            "RFC 5280 §6.1.1 (d)",
            pt: ReasonPassage(
                """
                O certificado tem o nome de uma raiz fixada, mas outra chave: não é a raiz[ ({detail})].
                """,
                meaning: "Quem o fez pode querer passar-se pela autoridade raiz.",
                action: """
                    Não confie neste certificado; obtenha a raiz na fonte oficial e confira o seu SHA-256.
                    """
            ),
            en: ReasonPassage(
                """
                The certificate has the name of a pinned root, but another key: it is not the root[ \
                ({detail})].
                """,
                meaning: "Whoever made it may want to pass for the root authority.",
                action: """
                    Do not trust this certificate; get the root from its official source and compare its \
                    SHA-256.
                    """
            )
        ),
        ReasonText(
            "TRU-ROOT-NOT-PINNED",
            "RFC 5280 §6.1.1 (d)",
            pt: ReasonPassage(
                "O certificado é autoassinado e o seu SHA-256 não está entre os fixados.",
                meaning: "Só se torna raiz de confiança o certificado cujo SHA-256 alguém fixou.",
                action: """
                    Se confia nesta raiz, confira o SHA-256 por outro meio e fixe-o com: lastro trust pin \
                    SHA256.
                    """
            ),
            en: ReasonPassage(
                "The certificate is self-signed, and no pin has its SHA-256.",
                meaning: "Only a certificate whose SHA-256 somebody pinned becomes a trusted root.",
                action: """
                    If you trust this root, compare its SHA-256 by other means and pin it with: lastro trust \
                    pin SHA256.
                    """
            )
        ),
        ReasonText(
            "TRU-CERT-NOT-CA",
            "RFC 5280 §4.2.1.9",
            pt: ReasonPassage(
                "O certificado não é de autoridade certificadora.",
                meaning: "O repositório guarda somente raízes e autoridades certificadoras.",
                action: "Forneça certificados de signatários com a assinatura, ou com --certificates."
            ),
            en: ReasonPassage(
                "The certificate is not that of a certification authority.",
                meaning: "The store keeps roots and certification authorities only.",
                action: "Give signers' certificates with the signature, or with --certificates."
            )
        ),
        ReasonText(
            "TRU-CERT-SIGNATURE-INVALID",
            "RFC 5280 §6.1.3 (a)(1)",
            pt: ReasonPassage(
                "A assinatura do certificado não confere com a chave do emissor[ ({detail})].",
                meaning: "O certificado foi alterado ou não foi emitido por quem diz.",
                action: "Obtenha o certificado na fonte oficial da autoridade certificadora."
            ),
            en: ReasonPassage(
                "The certificate's signature does not verify with its issuer's key[ ({detail})].",
                meaning: "The certificate was altered, or was not issued by the one it names.",
                action: "Get the certificate from the authority's official source."
            )
        ),
        ReasonText(
            "TRU-CERT-ALGORITHM-UNSUPPORTED",
            "RFC 5280 §4.1.1.2",
            pt: ReasonPassage(
                """
                O algoritmo do certificado ou do seu emissor não é conhecido por este programa[ \
                ({detail})].
                """,
                meaning: """
                    A assinatura do certificado não pôde ser verificada; isso não quer dizer que seja falsa.
                    """,
                action: "Use uma autoridade certificadora com algoritmo conhecido."
            ),
            en: ReasonPassage(
                """
                The algorithm of the certificate or of its issuer is not known to this program[ \
                ({detail})].
                """,
                meaning: """
                    The certificate's signature could not be verified; that does not mean that it is false.
                    """,
                action: "Use a certification authority with a known algorithm."
            )
        ),
        ReasonText(
            "TRU-CHAIN-NOT-PINNED",
            "RFC 5280 §6.1",
            pt: ReasonPassage(
                """
                O certificado não leva a nenhuma raiz fixada que esteja no repositório[ ({detail})].
                """,
                meaning: "Falta o emissor, ou ele mesmo não leva a uma raiz fixada.",
                action: "Importe também o emissor, ou a raiz."
            ),
            en: ReasonPassage(
                "The certificate leads to no pinned root that is in the store[ ({detail})].",
                meaning: "The issuer is missing, or leads to no pinned root itself.",
                action: "Import the issuer, or the root, too."
            )
        ),
        ReasonText(
            "TRU-IMPORT-TOO-MANY",
            "RFC 4158 §2.4",
            pt: ReasonPassage(
                "A importação traz mais do que se examina de uma vez[ ({detail})].",
                meaning: "O que passou do limite não foi aproveitado.",
                action: "Importe os arquivos em partes."
            ),
            en: ReasonPassage(
                "The import holds more than is looked at in one run[ ({detail})].",
                meaning: "What was beyond the limit was not taken.",
                action: "Import the files in parts."
            )
        ),
        ReasonText(
            "TRU-FILE-DAMAGED",
            "RFC 5280 §4.1",
            pt: ReasonPassage(
                "O arquivo falta, não pode ser lido ou não é o que o manifesto diz[ ({detail})].",
                meaning: "O repositório não pode ser usado enquanto o arquivo não for restaurado.",
                action: "Restaure o arquivo de uma cópia e repita: lastro trust verify."
            ),
            en: ReasonPassage(
                """
                The file is missing, cannot be read, or is not what the manifest says[ ({detail})].
                """,
                meaning: "The store cannot be used until the file is restored.",
                action: "Restore the file from a copy and run again: lastro trust verify."
            )
        ),
        ReasonText(
            "TRU-FILE-UNLISTED",
            "RFC 5280 §6.1.1 (d)",
            pt: ReasonPassage(
                "O arquivo está no repositório, mas não consta do manifesto.",
                meaning: "O que o manifesto não nomeia não é usado; alguém o pôs ali por fora.",
                action: "Tire-o do repositório e importe-o com: lastro trust import ARQUIVO."
            ),
            en: ReasonPassage(
                "The file is in the store, but not listed in the manifest.",
                meaning: "What the manifest does not name is not used; somebody put it there by hand.",
                action: "Move it out of the store and run: lastro trust import FILE."
            )
        ),
        ReasonText(
            "TRU-ROOT-MISMATCH",
            "RFC 5280 §6.1",
            pt: ReasonPassage(
                "O certificado leva a outra raiz, e não à que o manifesto diz[ ({detail})].",
                meaning: "O manifesto foi alterado à mão ou está errado.",
                action: "Corrija a raiz no manifesto, ou importe o certificado outra vez."
            ),
            en: ReasonPassage(
                "The certificate leads to another root than the manifest says[ ({detail})].",
                meaning: "The manifest was changed by hand, or is wrong.",
                action: "Correct the root in the manifest, or import the certificate again."
            )
        ),
        ReasonText(
            "TRU-ROOT-UNUSABLE",
            "RFC 5280 §4.1.2.7",
            pt: ReasonPassage(
                "A chave da raiz não pode verificar assinatura alguma[ ({detail})].",
                meaning: "O seu algoritmo não é conhecido por este programa; o arquivo está íntegro.",
                action: "Nenhuma providência é necessária."
            ),
            en: ReasonPassage(
                "The root's key cannot verify any signature[ ({detail})].",
                meaning: "Its algorithm is not known to this program; the file is intact.",
                action: "Nothing needs to be done."
            )
        ),
    ]
}
