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
    /// How many sets of policies that files name together are kept.
    private static let maximumSets = 64

    /// What was read so far of the standard folder.
    private struct Shelf {
        var byIdentifier: [ObjectIdentifier: SignaturePolicyDocument] = [:]
        /// Policies and lists in files of other names, once they were read.
        var others: (policies: [SignaturePolicyDocument], lists: [ApprovedPolicyList])?
        /// What was put together before, by what signatures name.
        var sets: [Set<ObjectIdentifier>: SignaturePolicySet] = [:]
        /// Over all files, once they were digested.
        var digest: String?
    }

    private let files: [ObjectIdentifier: String]
    private let otherFiles: [String]
    private let namedFiles: [String]
    private let given: [SignaturePolicyDocument]
    private let givenLists: [ApprovedPolicyList]
    private let shelf = Mutex(Shelf())

    /// - Parameters:
    ///   - paths: files and folders with policies and lists; they stand beside those of the standard folder.
    ///   - locations: where the standard folder is looked for; a place without one has no policies.
    /// - Throws: `ApplianceError` where a named file holds neither, or a file of our own form is not right.
    init(_ paths: [String], _ locations: Locations) throws(ApplianceError) {
        var files: [ObjectIdentifier: String] = [:]
        var given: [SignaturePolicyDocument] = []
        var lists: [ApprovedPolicyList] = []
        var namedFiles: [String] = []
        for path in paths {
            for file in try InputExpander.files(under: path, limit: Self.maximumFiles) {
                namedFiles.append(file)
                try Self.add(file, isNamed: file == path, &given, &lists)
            }
        }
        var otherFiles: [String] = []
        for file in Self.standardFiles(locations) {
            if let identifier = Self.identifier(file) { files[identifier] = file } else { otherFiles.append(file) }
        }
        self.files = files
        self.otherFiles = otherFiles
        self.namedFiles = namedFiles
        self.given = given
        givenLists = lists
    }

    /// The policies that these signatures name, with all that options name, and the lists.
    ///
    /// - Throws: `ApplianceError` where the file of one of them is not right.
    func policies(_ identifiers: Set<ObjectIdentifier>) throws(ApplianceError) -> SignaturePolicySet {
        guard !identifiers.isEmpty else { return SignaturePolicySet() }
        if let known = shelf.withLock({ $0.sets[identifiers] }) { return known }
        let others = try others()
        var policies = given + others.policies
        for identifier in identifiers {
            if let policy = try policy(identifier) { policies.append(policy) }
        }
        let set = SignaturePolicySet(policies: policies, lists: givenLists + others.lists)
        shelf.withLock { shelf in
            if shelf.sets.count >= Self.maximumSets { shelf.sets = [:] }
            shelf.sets[identifiers] = set
        }
        return set
    }

    /// SHA-256 over the sorted SHA-256 of all files that are at hand, hexadecimal; nil where no policy is named.
    ///
    /// - Throws: `ApplianceError` where a file cannot be read.
    func digest(_ identifiers: Set<ObjectIdentifier>) throws(ApplianceError) -> String? {
        guard !identifiers.isEmpty else { return nil }
        if let known = shelf.withLock({ $0.digest }) { return known }
        var digests: [[UInt8]] = []
        for file in namedFiles + otherFiles + files.values {
            digests.append(try FileDigest.sha256(try InputFile.read(file)))
        }
        let digest = Hexadecimal.encode(try FileDigest.ofSet(digests))
        shelf.withLock { $0.digest = digest }
        return digest
    }

    private func policy(_ identifier: ObjectIdentifier) throws(ApplianceError) -> SignaturePolicyDocument? {
        guard let file = files[identifier] else { return nil }
        if let known = shelf.withLock({ $0.byIdentifier[identifier] }) { return known }
        guard case .known(.policy(let policy)) = try SignaturePolicyLoader.read(file),
            policy.info.signPolicyIdentifier == identifier
        else {
            throw ApplianceError(
                .configuration,
                "\(file): not the signature policy that its name says",
                hint: "restore the file as it was delivered"
            )
        }
        shelf.withLock { $0.byIdentifier[identifier] = policy }
        return policy
    }

    private func others() throws(ApplianceError) -> (policies: [SignaturePolicyDocument], lists: [ApprovedPolicyList]) {
        if let known = shelf.withLock({ $0.others }) { return known }
        var policies: [SignaturePolicyDocument] = []
        var lists: [ApprovedPolicyList] = []
        for file in otherFiles { try Self.add(file, isNamed: false, &policies, &lists) }
        let read = (policies: policies, lists: lists)
        shelf.withLock { $0.others = read }
        return read
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
        // What else lies there must not hide the policies.
        return (try? InputExpander.files(under: folder.path + "/signature", limit: maximumFiles) { _, _ in }) ?? []
    }

    /// The identifier that a file of our own form is named by.
    private static func identifier(_ file: String) -> ObjectIdentifier? {
        guard let name = file.split(separator: "/").last, name.hasSuffix(".yaml") else { return nil }
        return ObjectIdentifier(dotted: String(name.dropLast(5)))
    }
}
