import CLibXML2

/// libxml2, set up once a process so that it loads nothing from anywhere.
enum XMLLibrary {
    /// The encodings that are read, as documents and libxml2 write them, in small letters.
    ///
    /// All are libxml2's own; what it would hand to iconv or ICU is refused.
    static let encodings: Set = ["utf-8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", "iso-8859-1"]

    private static let isInitialized: Bool = {
        lastro_xml_initialize()
        return true
    }()

    /// Has to come before any other use of the library.
    static func prepare() { _ = isInitialized }

    /// The text of a string of libxml2's, which is in UTF-8 whatever the document is in; nil for none.
    static func text(_ pointer: UnsafePointer<xmlChar>?) -> String? {
        guard let pointer = unsafe pointer else { return nil }
        return unsafe String(cString: pointer)
    }
}
