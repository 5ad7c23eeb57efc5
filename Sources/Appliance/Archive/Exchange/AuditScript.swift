/// `auditoria/verificar.sh`: verifies a dossier's audit proofs with `openssl` and the tools of POSIX.
enum AuditScript {
    static let path = "auditoria/verificar.sh"

    static let text = #"""
        #!/bin/sh
        # Confere, só com openssl e utilitários POSIX, que cada linha de itens.ndjson tem o seu registro em
        # auditoria/registros e que a prova em auditoria/provas leva do registro à raiz assinada em
        # auditoria/checkpoint (árvore de Merkle da RFC 6962, provas no formato C2SP tlog-proof).
        # Uso, na pasta do dossiê: sh auditoria/verificar.sh
        set -eu
        LC_ALL=C
        export LC_ALL
        pasta=$(mktemp -d)
        trap 'rm -rf "$pasta"' EXIT
        falha() { echo "FALHA: $1" >&2; exit 1; }
        resumo() { openssl dgst -sha256 -binary > "$pasta/$1"; }
        conferidos=0
        while IFS= read -r linha; do
            item=$(printf '%s' "$linha" | sed 's/.*,"sequence":\([0-9]*\),.*/\1/')
            nome=$(printf '%06d' "$item")
            registro=auditoria/registros/$nome.json
            prova=auditoria/provas/$nome.tlog-proof
            compromisso=$(printf '%s' "$linha" | openssl dgst -sha256 -r | cut -c 1-64)
            grep -q "\"subject\":\"$compromisso\"}\$" "$registro" || falha "$registro não é o do item $item"
            sed '1,/^$/d' "$prova" | cmp -s - auditoria/checkpoint || falha "$prova é de outro checkpoint"
            posicao=$(sed -n 's/^index //p' "$prova" | head -n 1)
            fim=$(($(sed -n 2p auditoria/checkpoint) - 1))
            { printf '\000'; cat "$registro"; } | resumo atual
            sed '/^$/,$d;/^c2sp/d;/^extra /d;/^index /d' "$prova" > "$pasta/caminho"
            while IFS= read -r vizinho; do
                [ "$fim" -gt 0 ] || falha "$prova"
                printf '%s\n' "$vizinho" | openssl base64 -d -A > "$pasta/vizinho"
                if [ $((posicao % 2)) -eq 1 ] || [ "$posicao" -eq "$fim" ]; then
                    { printf '\001'; cat "$pasta/vizinho" "$pasta/atual"; } | resumo novo
                    while [ $((posicao % 2)) -eq 0 ] && [ "$posicao" -gt 0 ]; do
                        posicao=$((posicao / 2)) fim=$((fim / 2))
                    done
                else
                    { printf '\001'; cat "$pasta/atual" "$pasta/vizinho"; } | resumo novo
                fi
                mv "$pasta/novo" "$pasta/atual"
                posicao=$((posicao / 2)) fim=$((fim / 2))
            done < "$pasta/caminho"
            [ "$fim" -eq 0 ] || falha "$prova está incompleta"
            [ "$(openssl base64 -A -in "$pasta/atual")" = "$(sed -n 3p auditoria/checkpoint)" ] \
                || falha "$prova não leva à raiz assinada"
            conferidos=$((conferidos + 1))
        done < itens.ndjson
        echo "$conferidos itens constam do registro de auditoria assinado"

        """#
}
