import ASN1
import Foundation

/// The preparation of strings for comparison: RFC 5280 §7.1, RFC 4518 §2.
///
/// Transcode to Unicode, map (case folding, control characters away, every space to U+0020), normalise to NFKC, drop
/// insignificant spaces. Prohibited code points are compared as they are: refusing a name would not help anybody.
enum StringPreparation {
    /// How many octets a value may have to be prepared; longer ones are compared as they stand.
    ///
    /// No upper bound of X.520 in use comes near (RFC 5280 appendix A: 32,768 octets for a name in all, 128 for most), and
    /// normalisation takes quadratic time over runs of combining marks.
    static let maximumLength = 2_048

    /// Appends the prepared string as UTF-8; false, with nothing appended, where the value is no readable string.
    static func append(_ value: Element, to output: inout [UInt8]) -> Bool {
        guard value.tag.tagClass == .universal, !value.tag.isConstructed || value.rules == .ber else { return false }
        guard value.encoding.count <= maximumLength else { return false }
        let isOctetPerCharacter =
            switch value.tag.number {
            case Tag.utf8String.number, Tag.printableString.number, Tag.ia5String.number, Tag.teletexString.number,
                Tag.visibleString.number, Tag.numericString.number:
                !value.tag.isConstructed
            default: false
            }
        if isOctetPerCharacter, appendASCII(value.content, to: &output) { return true }
        do throws(ASN1Error) {
            append(try value.characterString(), to: &output)
            return true
        } catch {
            return false
        }
    }

    /// The quick way for text of ASCII only; false, with nothing appended, for any other.
    private static func appendASCII(_ content: ArraySlice<UInt8>, to output: inout [UInt8]) -> Bool {
        let start = output.count
        var hasPendingSpace = false
        for octet in content {
            switch octet {
            case 0x09...0x0d, 0x20:
                hasPendingSpace = output.count > start
                continue
            case 0x00...0x08, 0x0e...0x1f, 0x7f: continue
            case 0x80...:
                output.removeSubrange(start...)
                return false
            default: break
            }
            if hasPendingSpace {
                output.append(0x20)
                hasPendingSpace = false
            }
            output.append(0x41 <= octet && octet <= 0x5a ? octet | 0x20 : octet)
        }
        return true
    }

    /// Appends the prepared form of any text.
    static func append(_ text: String, to output: inout [UInt8]) {
        // RFC 3454 table B.2 is case folding made stable under NFKC; folding and normalising twice is that.
        let once = folded(mapped(text)).precomposedStringWithCompatibilityMapping
        let twice = folded(mapped(once)).precomposedStringWithCompatibilityMapping
        let start = output.count
        var hasPendingSpace = false
        for octet in twice.utf8 {
            if octet == 0x20 {
                hasPendingSpace = output.count > start
                continue
            }
            if hasPendingSpace {
                output.append(0x20)
                hasPendingSpace = false
            }
            output.append(octet)
        }
    }

    /// RFC 4518 §2.2 but for case.
    private static func mapped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09...0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028...0x2029, 0x202f, 0x205f, 0x3000:
                result.append(" ")
            case 0x00...0x08, 0x0e...0x1f, 0x7f...0x84, 0x86...0x9f, 0xad, 0x034f, 0x06dd, 0x070f, 0x1806,
                0x180b...0x180e, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x2063, 0x206a...0x206f, 0xfe00...0xfe0f,
                0xfeff, 0xfff9...0xfffc, 0x1d173...0x1d17a, 0xe0001, 0xe0020...0xe007f:
                continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Full case folding (Unicode CaseFolding.txt, C and F), made of the mappings that the standard library has.
    private static func folded(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            // Dotless i folds to itself, though its upper case is I.
            if scalar.value == 0x131 {
                result.unicodeScalars.append(scalar)
                continue
            }
            for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                for upper in lower.properties.uppercaseMapping.unicodeScalars {
                    result += upper.properties.lowercaseMapping
                }
            }
        }
        return result
    }
}
