import Foundation
import PDFSyntax
import ValidationReport

/// The bytes of a file, with what tells whether they still are.
struct MappedInput {
    /// What a file looked like when it was opened.
    struct State: Equatable {
        let size: Int
        let seconds: Int
        let nanoseconds: Int

        /// The state of an open file; nil where it cannot be told.
        init?(_ descriptor: Int32) {
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { return nil }
            self.init(status)
        }

        init(_ status: stat) {
            size = Int(status.st_size)
            seconds = status.st_mtim.tv_sec
            nanoseconds = status.st_mtim.tv_nsec
        }
    }

    /// A mapped file that is held open.
    final class Source: Sendable {
        let descriptor: Int32
        let region: MappedRegion
        let state: State

        init(takingOwnership descriptor: Int32, _ region: MappedRegion, _ state: State) {
            self.descriptor = descriptor
            self.region = region
            self.state = state
        }

        deinit { close(descriptor) }
    }

    let path: String
    let bytes: PDFBytes
    /// Nil where the bytes are a copy.
    let source: Source?

    /// Throws `ApplianceError` of kind `inputOutput` where the file was cut off or written to while it was read.
    func check() throws(ApplianceError) {
        guard let source else { return }
        guard !source.region.isCutOff, State(source.descriptor) == source.state else {
            throw ApplianceError(
                .inputOutput,
                text: LocalizedText(
                    "\(path): o arquivo foi alterado por outro programa enquanto era lido",
                    "\(path): the file was changed by another program while it was read"
                ),
                nextStep: LocalizedText(
                    "espere que a gravação termine e valide de novo",
                    "wait until it is written, and validate again"
                )
            )
        }
    }
}
