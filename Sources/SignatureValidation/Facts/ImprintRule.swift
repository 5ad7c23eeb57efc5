/// The rule by which the octets under a token's imprint were put together, where the field knows several.
package enum ImprintRule: String, Sendable, Hashable, CaseIterable {
    /// As the standard's normative text says.
    case standard
    /// Without tag and length of unsignedAttrs (ETSI TS 101 733 V1.8.3 annex K; V2.2.1 annex K note 3 has both tried).
    case withoutUnsignedAttributesTag = "without-unsigned-attributes-tag"
    /// Attributes with tag and length of the SEQUENCE, against RFC 5126 §6.3.5.
    case withAttributeTags = "with-attribute-tags"
    /// Something that the standard has covered was added later, and is left out as at the time of the token.
    case withoutLaterAttributes = "without-later-attributes"
    /// What stands in BER, digested with definite lengths and the content in one piece.
    case definiteLengths = "definite-lengths"
}
