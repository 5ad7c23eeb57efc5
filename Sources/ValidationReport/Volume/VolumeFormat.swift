/// The forms that make one document over all inputs of a run.
package enum VolumeFormat: Sendable, Hashable, CaseIterable {
    /// One HTML document; nothing outside of it is needed to read or print it.
    case html
    /// The XML report of ETSI TS 119 102-2, namespace version 1.2.1.
    case etsi
}
