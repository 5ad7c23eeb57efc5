package import SignatureValidation

/// What the evidence records that were given say of the document.
package struct RecordCovers: Sendable {
    /// One record, by the SHA-256 of its file.
    package struct Cover: Sendable {
        let sha256: [UInt8]
        package let judged: JudgedRecordCover

        package init(sha256: [UInt8], judged: JudgedRecordCover) {
            self.sha256 = sha256
            self.judged = judged
        }
    }

    package let covers: [Cover]
    /// How many others there are that have nothing of the document, and are not named.
    package let otherCount: Int

    package init(_ covers: [Cover] = [], otherCount: Int = 0) {
        self.covers = covers
        self.otherCount = otherCount
    }
}
