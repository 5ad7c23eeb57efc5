import Glibc

/// An open file or directory, closed when the value goes.
struct OwnedDescriptor: ~Copyable {
    let number: Int32

    /// Takes a descriptor over.
    init(takingOwnership number: Int32) { self.number = number }

    deinit { close(number) }

    /// Gives the descriptor away, open.
    consuming func release() -> Int32 {
        let number = number
        discard self
        return number
    }
}
