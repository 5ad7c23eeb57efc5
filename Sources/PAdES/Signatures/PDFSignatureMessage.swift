import CAdES
import TimeStampProtocol

/// What stands in Contents, read by the sub-filter.
enum PDFSignatureMessage: Sendable {
    /// A CMS message, or one made around a bare PKCS #1 signature.
    case message(CAdESDocument)
    /// A time-stamp token, or why it cannot be read.
    case token(Result<TimeStampToken, TimeStampError>)
    /// Nothing that can be judged; the defects say why.
    case none
}
