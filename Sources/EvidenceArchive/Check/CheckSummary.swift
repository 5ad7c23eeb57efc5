/// What a check looked at.
package struct CheckSummary: Sendable, Hashable {
    package var objects: UInt64 = 0
    package var objectsRead: UInt64 = 0
    package var bytesRead: UInt64 = 0
    package var items: UInt64 = 0
    package var events: UInt64 = 0
    package var damageCount: UInt64 = 0
    package var noteCount: UInt64 = 0

    package init() {}
}
