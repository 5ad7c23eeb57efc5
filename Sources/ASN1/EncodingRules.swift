/// How strictly an encoding is read.
package enum EncodingRules: Sendable, Hashable {
    /// X.690 clause 10: definite, minimal lengths and primitive strings.
    case der
    /// X.690 clause 8: indefinite lengths, longer length forms and constructed strings are accepted too.
    case ber
}
