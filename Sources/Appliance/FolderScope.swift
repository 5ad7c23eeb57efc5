/// What of a folder is listed.
package enum FolderScope: Sendable, Hashable {
    /// Files, links to them, and folders, but for hidden ones.
    case visibleFiles
    /// All that is not hidden.
    case visible
    /// All that there is.
    case everything
}
