package import Foundation

/// The package's own folder.
package enum PackageRoot {
    package static let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    package static let path = url.path
}
