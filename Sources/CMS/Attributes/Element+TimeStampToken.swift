package import ASN1

extension Element {
    /// The ContentInfo in the value of a time-stamp attribute.
    ///
    /// The value itself by RFC 3161 appendix A; some signers have put an OCTET STRING around it.
    package var timeStampTokenEncoding: ArraySlice<UInt8> { tag == .octetString ? content : encoding }
}
