/// What one input brings to a document over all inputs; made on any thread, put together in input order.
package struct ReportPart: Sendable, Hashable {
    /// What stands in the contents.
    let entry: String
    /// What stands in the body.
    let body: String
}
