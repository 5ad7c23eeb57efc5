/// The details of findings in Portuguese, by what they are in English; `#` stands for a number or digest.
package enum FindingPhrases {
    /// The phrase in Portuguese; one that is not in the list, as a system's own message, stays as it is.
    package static func portuguese(_ english: String) -> String {
        var values: [Substring] = []
        let words = english.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
            let core = word.prefix { $0.isHexDigit }
            let isValue = !core.isEmpty && (core.count == 64 || core.allSatisfy { ("0"..."9").contains($0) })
            guard isValue, word.dropFirst(core.count).allSatisfy({ ",;:".contains($0) }) else { return String(word) }
            values.append(core)
            return "#" + word.dropFirst(core.count)
        }
        guard let phrase = phrases[words.joined(separator: " ")] else { return english }
        var rest = values[...]
        return phrase.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
            .reduce { left, right in left + (rest.popFirst().map(String.init) ?? "") + right }
    }

    /// Whether a phrase has its Portuguese; values are written as `#`.
    package static func knows(_ phrase: String) -> Bool { phrases[phrase] != nil }

    private static let phrases = [
        "# bytes in the place of #": "# bytes em vez de #",
        "# items of the catalogue have no line in the tier": "# itens do catálogo não têm linha na camada",
        "# of its lines are not in the catalogue": "# de suas linhas não estão no catálogo",
        "a file that is no part of the archive": "um arquivo em disco que não faz parte deste arquivo de evidências",
        "an object that no item refers to, left by an interrupted command":
            "um objeto a que nenhum item se refere, deixado por um comando interrompido",
        "no event of the audit log commits to it": "nenhum evento do registro de auditoria o compromete",
        "object # is unknown": "o objeto # é desconhecido",
        "object # differs": "o objeto # é diferente",
        "its content # is unknown": "seu conteúdo # é desconhecido",
        "the lines are not whole": "as linhas não estão inteiras",
        "# lines": "# linhas",
        "not there": "não está lá",
        "the folder is missing": "falta a pasta",
        "lastro archive move --to cold, which writes it anew": "lastro archive move --to cold, que o grava de novo",
        "too long": "longo demais",
        "the catalogue has another size or SHA-512 for it": "o catálogo tem outro tamanho ou SHA-512 para ele",
        "it does not lead to object #": "não leva ao objeto #",
        "it has entries that no record stands for": "tem entradas sem registro correspondente",
        "there is no pack #": "não há pacote #",
        "the log has # entries, the catalogue knows of #": "o registro tem # entradas, o catálogo conhece #",
        "the log ends at #, the catalogue goes on later": "o registro termina em #, o catálogo continua além disso",
        "entry # is another one than the catalogue has": "a entrada # não é a que o catálogo tem",
        "not a regular file": "não é um arquivo comum",
        "a file of the OCFL storage root itself is missing or changed":
            "um arquivo da própria raiz OCFL falta ou foi alterado",
        "the object stands in both tiers": "o objeto está nas duas camadas",
        "not the place of its identifier": "não é o lugar do seu identificador",
        "other digests than the catalogue has": "resumos diferentes dos que o catálogo tem",
        "# objects in the place of #": "# objetos em vez de #",
        "a group that is being added, or that the next writer completes":
            "um grupo que está sendo incluído, ou que o próximo gravador completará",
        "a copy of an object of the cold tier, left by an interrupted command":
            "uma cópia de um objeto da camada fria, deixada por um comando interrompido",
        "line #": "a linha #",
        "the replica has another item with the number #": "a réplica tem outro item com o número #",
        "keep this replica, and replicate to another folder": "guarde esta réplica e replique para outra pasta",
        "# more problems": "mais # problemas",
        "the reference to # is missing": "falta a referência a #",
        "item # is not in it": "o item # não está nele",
        "item #": "o item #",
        "the counts differ from the records": "as contagens diferem dos registros",
        "it does not give the item line back": "não reproduz a linha do item",
        "it has more than links.from": "tem mais do que links.from",
        "a batch covers it, and it waits for one": "um lote o cobre, e ele espera por um",
        "no batch covers it, and it waits for none": "nenhum lote o cobre, e ele não espera por nenhum",
        "there is no batch #": "não há lote #",
        "batch # does not have it as a member": "o lote # não o tem como membro",
        "its header": "seu cabeçalho",
        "its members": "seus membros",
        "its hash tree": "sua árvore de resumos",
        "its end": "seu fim",
        "it is missing": "está faltando",
        "its file has another header": "seu arquivo tem outro cabeçalho",
        "a node of its hash tree": "um nó de sua árvore de resumos",
        "token # is not over its hash tree": "o carimbo # não é sobre sua árvore de resumos",
        "token # is no leaf of its hash tree": "o carimbo # não é folha de sua árvore de resumos",
        "object # is no leaf of its hash tree": "o objeto # não é folha de sua árvore de resumos",
        "object #": "o objeto #",
        "there is no such batch": "não há tal lote",
        "it is no header": "não é um cabeçalho",
        "it has no tree": "não tem árvore",
        "it has no token": "não tem carimbo",
        "a member that is unknown": "um membro desconhecido",
        "its tree lacks a leaf that it should have": "falta em sua árvore uma folha que deveria estar lá",
        "move it away": "retire-o dali",
        "remove it": "remova-o",
        "run the interrupted command again": "repita o comando interrompido",
        "check the disk (dmesg, smartctl), then run: lastro archive check --read-data":
            "verifique o disco (dmesg, smartctl) e depois execute: lastro archive check --read-data",
        "raise the limit of open files (ulimit -n)": "aumente o limite de arquivos abertos (ulimit -n)",
    ]
}

extension Sequence where Element == String {
    /// The elements joined by what the closure makes of two; empty for none.
    fileprivate func reduce(_ join: (String, String) -> String) -> String {
        var iterator = makeIterator()
        guard var result = iterator.next() else { return "" }
        while let next = iterator.next() { result = join(result, next) }
        return result
    }
}
