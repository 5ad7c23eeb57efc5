import PKCS11

/// The PKCS #11 modules that are looked at.
package enum KeyModules {
    /// Every module of p11-kit's configuration, and those that are named by their paths.
    ///
    /// - Throws: `ApplianceError` of kind `unavailable` where one that is named cannot be used.
    static func load(_ paths: [String]) throws(ApplianceError) -> [TokenModule] {
        var modules: [TokenModule] = []
        for path in paths where !modules.contains(where: { $0.path == path }) {
            do throws(PKCS11Error) {
                modules.append(try TokenModule.load(path))
            } catch {
                throw ApplianceError(token: error, subject: path)
            }
        }
        // A configuration that does not start must not keep from a module that was named.
        let configured = (try? TokenModule.configured()) ?? []
        return modules + configured.filter { module in !modules.contains { $0.path == module.path } }
    }
}
