import Foundation

/// Where trust store and policies are looked for, and which was taken.
package struct Locations: Sendable {
    /// A place that was found, and the rule that led there.
    package struct Found: Sendable, Hashable {
        package let path: String
        /// `option`, `environment`, `working-directory`, `package` or `system`.
        package let origin: String
    }

    private let environment: [String: String]
    private let workingDirectory: String
    private let executable: String

    /// - Parameters:
    ///   - environment: variables by name.
    ///   - workingDirectory: the directory that relative names start from.
    ///   - executable: the path of the running binary.
    package init(environment: [String: String], workingDirectory: String, executable: String) {
        self.environment = environment
        self.workingDirectory = workingDirectory
        self.executable = executable
    }

    /// This process's own.
    package static var current: Locations {
        Locations(
            environment: ProcessInfo.processInfo.environment,
            workingDirectory: FileManager.default.currentDirectoryPath,
            executable: URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path
        )
    }

    /// The trust store.
    package func trustStore(option: String?) throws(ApplianceError) -> Found {
        try find(option: option, variable: "LASTRO_TRUST_STORE", name: "trust-store", flag: "--trust-store")
    }

    /// The folder of policies.
    package func policies() throws(ApplianceError) -> Found {
        try find(option: nil, variable: "LASTRO_POLICIES", name: "policies", flag: nil)
    }

    /// The configuration file; nil where none is named and the usual place has none.
    package func configuration(option: String?) throws(ApplianceError) -> Found? {
        if let option { return try existingFile(option, "option", "--config \(option)") }
        if let value = environment["LASTRO_CONFIG"], !value.isEmpty {
            return try existingFile(value, "environment", "LASTRO_CONFIG=\(value)")
        }
        let system = "/etc/lastro/lastro.yaml"
        return FileManager.default.fileExists(atPath: system) ? Found(path: system, origin: "system") : nil
    }

    private func existingFile(_ path: String, _ origin: String, _ named: String) throws(ApplianceError) -> Found {
        let full = path.hasPrefix("/") ? path : workingDirectory + "/" + path
        guard !isDirectory(full) else {
            throw ApplianceError(.configuration, "\(named): is a directory", hint: "name a file")
        }
        guard FileManager.default.fileExists(atPath: full) else {
            throw ApplianceError(.configuration, "\(named): no such file", hint: "check the path")
        }
        return Found(path: full, origin: origin)
    }

    private func find(
        option: String?,
        variable: String,
        name: String,
        flag: String?
    ) throws(ApplianceError) -> Found {
        if let option { return try existing(option, "option", "\(flag ?? name) \(option)") }
        if let value = environment[variable], !value.isEmpty {
            return try existing(value, "environment", "\(variable)=\(value)")
        }
        let here = workingDirectory + "/" + name
        if isDirectory(here) { return Found(path: here, origin: "working-directory") }
        var folder = URL(filePath: executable).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appending(path: name).path
            if isDirectory(candidate) { return Found(path: candidate, origin: "package") }
            folder = folder.deletingLastPathComponent()
        }
        let system = "/usr/share/lastro/" + name
        if isDirectory(system) { return Found(path: system, origin: "system") }
        throw ApplianceError(
            .configuration,
            "no folder '\(name)' was found",
            hint: """
                name one with \([flag, variable].compactMap(\.self).joined(separator: " or ")), or run in a directory that has \
                ./\(name)
                """
        )
    }

    private func existing(_ path: String, _ origin: String, _ named: String) throws(ApplianceError) -> Found {
        let full = path.hasPrefix("/") ? path : workingDirectory + "/" + path
        guard isDirectory(full) else {
            throw ApplianceError(.configuration, "\(named): no such directory", hint: "check the path")
        }
        return Found(path: full, origin: origin)
    }

    private func isDirectory(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }
}
