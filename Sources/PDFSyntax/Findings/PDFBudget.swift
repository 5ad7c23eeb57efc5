/// How much work one document may cause; what goes beyond is an error, never a shorter answer.
package struct PDFBudget: Hashable, Sendable {
    /// Cross-reference entries of all sections together.
    package var crossReferenceEntries = 500_000
    /// The highest object number.
    package var objectNumber = 8_388_607
    /// Values inside one indirect object.
    package var values = 1_000_000
    /// Arrays and dictionaries inside each other.
    package var nesting = 100
    /// References followed for one value, and objects needed to read one object.
    package var references = 16
    /// Cross-reference sections of the file.
    package var sections = 1_024
    /// Bytes that one stream may decode to.
    package var decodedStream = 32 << 20
    /// Bytes that all streams of the document may decode to, each time that one is decoded.
    package var decodedTotal = 256 << 20
    /// Bytes of decoded object streams that are kept.
    package var keptObjectStreams = 32 << 20
    /// Bytes looked at to parse objects, as a multiple of the file's; a stream's data do not count.
    ///
    /// What does not parse counts sixteen times: files that are all failures end soon.
    package var parsedTimes = 64
    /// Bytes looked at to parse objects that come on top.
    package var parsedOnTop = 16 << 20
    /// Irregularities that are listed; the next one says that there are more.
    package var irregularities = 1_000

    /// The budget of ordinary use.
    package init() {}
}
