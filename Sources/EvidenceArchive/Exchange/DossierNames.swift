import Foundation

/// Gives files of a dossier names that people recognise and no system trips over.
///
/// ASCII letters, digits, full stop, hyphen and underscore; never hidden, never an option, never a device of other
/// systems; unique without regard to case.
package struct DossierNames {
    /// Bytes of a name, room for a number and a suffix left.
    private static let longest = 120
    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    )

    private var taken: Set<String> = []

    package init() {}

    /// A path in the folder that nothing else has: `name`, or `name-2` and so on before its suffix.
    package mutating func path(_ name: String, in folder: String) -> String {
        let plain = DossierNames.plain(name)
        let (stem, suffix) = DossierNames.split(plain)
        var candidate = "\(folder)/\(plain)"
        var number = 2
        while !taken.insert(candidate.lowercased()).inserted {
            candidate = "\(folder)/\(stem)-\(number)\(suffix)"
            number += 1
        }
        return candidate
    }

    /// The name in those characters: accents are dropped, anything else becomes an underscore.
    package static func plain(_ name: String) -> String {
        var text = ""
        for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": text.unicodeScalars.append(scalar)
            case _ where scalar.properties.canonicalCombiningClass != .notReordered: continue
            default: if text.last != "_" { text += "_" }
            }
        }
        // Neither hidden nor an option, and nothing that Windows drops at the end.
        text = String(text.drop { ".-_".contains($0) })
        while let last = text.last, last == "." || last == "_" { text.removeLast() }
        if text.utf8.count > longest {
            let (stem, suffix) = split(text)
            let kept = suffix.utf8.count <= 20 ? suffix : ""
            text = stem.prefix(longest - kept.utf8.count) + kept
        }
        if text.isEmpty { text = "arquivo" }
        if devices.contains(text.lowercased().prefix { $0 != "." }.description) { text = "arquivo-" + text }
        return text
    }

    /// Stem and suffix; of `x.pdf.p7s` both suffixes stay together.
    private static func split(_ name: String) -> (stem: String, suffix: String) {
        var stem = Substring(name)
        var count = 0
        while count < 2, let stop = stem.lastIndex(of: "."), stop > stem.startIndex,
            (2...5).contains(stem.distance(from: stop, to: stem.endIndex))
        {
            stem = stem[..<stop]
            count += 1
        }
        return (String(stem), String(name.dropFirst(stem.count)))
    }
}
