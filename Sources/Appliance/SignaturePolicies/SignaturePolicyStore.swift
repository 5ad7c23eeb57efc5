import ASN1
import SignaturePolicy
import Synchronization

/// The signature policies of a run: those of `policies/signature`, and those that options name.
///
/// Our own form has a file a policy, named by its identifier: one is read when the first signature names it. Safe to use
/// from several threads.
final class SignaturePolicyStore: Sendable {
    /// How many files one option, or the standard folder, may bring.
    private static let maximumFiles = 10_000

    private let files: [ObjectIdentifier: String]
    private let given: [SignaturePolicyDocument]
    private let lists: [ApprovedPolicyList]
    private let read = Mutex<[ObjectIdentifier: SignaturePolicyDocument]>([:])

    /// - Parameters:
    ///   - paths: files and folders with policies and lists; they stand beside those of the standard folder.
    ///   - locations: where the standard folder is looked for; a place without one has no policies.
    /// - Throws: `ApplianceError` where a named file holds neither, or a file of our own form is not right.
    init(_ paths: [String], _ locations: Locations) throws(ApplianceError) {
        var files: [ObjectIdentifier: String] = [:]
        var given: [SignaturePolicyDocument] = []
        var lists: [ApprovedPolicyList] = []
        for path in paths {
            for file in try InputExpander.files(under: path, limit: Self.maximumFiles) {
                try Self.add(file, isNamed: file == path, &given, &lists)
            }
        }
        for file in Self.standardFiles(locations) {
            if let identifier = Self.identifier(file) {
                files[identifier] = file
            } else {
                try Self.add(file, isNamed: false, &given, &lists)
            }
        }
        self.files = files
        self.given = given
        self.lists = lists
    }

    /// The policies that these signatures name, with all that options name, and the lists.
    ///
    /// - Throws: `ApplianceError` where the file of one of them is not right.
    func policies(_ identifiers: Set<ObjectIdentifier>) throws(ApplianceError) -> SignaturePolicySet {
        var policies = given
        for identifier in identifiers {
            if let policy = try policy(identifier) { policies.append(policy) }
        }
        return SignaturePolicySet(policies: policies, lists: lists)
    }

    private func policy(_ identifier: ObjectIdentifier) throws(ApplianceError) -> SignaturePolicyDocument? {
        guard let file = files[identifier] else { return nil }
        if let known = read.withLock({ $0[identifier] }) { return known }
        guard case .known(.policy(let policy)) = try SignaturePolicyLoader.read(file),
            policy.info.signPolicyIdentifier == identifier
        else {
            throw ApplianceError(
                .configuration,
                "\(file): not the signature policy that its name says",
                hint: "restore the file as it was delivered"
            )
        }
        read.withLock { $0[identifier] = policy }
        return policy
    }

    private static func add(
        _ file: String,
        isNamed: Bool,
        _ policies: inout [SignaturePolicyDocument],
        _ lists: inout [ApprovedPolicyList]
    ) throws(ApplianceError) {
        switch try SignaturePolicyLoader.read(file) {
        case .known(.policy(let policy)): policies.append(policy)
        case .known(.list(let list)): lists.append(list)
        // A folder may hold other things, such as the policies' texts.
        case .unknown(let error): if isNamed { throw error }
        }
    }

    private static func standardFiles(_ locations: Locations) -> [String] {
        guard let folder = try? locations.policies() else { return [] }
        return (try? InputExpander.files(under: folder.path + "/signature", limit: maximumFiles)) ?? []
    }

    /// The identifier that a file of our own form is named by.
    private static func identifier(_ file: String) -> ObjectIdentifier? {
        guard let name = file.split(separator: "/").last, name.hasSuffix(".yaml") else { return nil }
        return ObjectIdentifier(dotted: String(name.dropLast(5)))
    }
}
