import Foundation

/// Names of files made of names of certificates.
enum Slug {
    /// Lower-case ASCII letters and digits with single hyphens between, marks taken off, at most 60; never a path.
    static func make(_ text: String, whenEmpty replacement: String) -> String {
        var slug = ""
        var isSeparated = false
        for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            guard slug.utf8.count < 60 else { break }
            switch scalar {
            case "a"..."z", "0"..."9":
                if isSeparated, !slug.isEmpty { slug += "-" }
                isSeparated = false
                slug.unicodeScalars.append(scalar)
            default:
                isSeparated =
                    isSeparated
                    || !scalar.properties.isDiacritic && scalar.properties.canonicalCombiningClass == .notReordered
            }
        }
        return slug.isEmpty ? replacement : slug
    }
}

extension String {
    func trimmingTrailingBlanks() -> String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
