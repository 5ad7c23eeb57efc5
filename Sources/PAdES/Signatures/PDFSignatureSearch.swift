import PDFSyntax

/// Finds the signatures of a document: each dictionary that is or was the value of a field in any revision, or that the
/// catalogue's Perms names.
///
/// What a later revision cuts off, writes anew or swaps is found as the revision wrote it that signed.
struct PDFSignatureSearch {
    /// How many signatures are judged.
    static let maximumSignatures = 512
    /// How many dictionaries are compared with those that Perms has itself.
    private static let maximumComparisons = 1_000_000

    private(set) var candidates: [PDFSignatureCandidate] = []
    /// Whether all objects were looked at, and all signatures are here.
    private(set) var isComplete: Bool
    /// The fields and pages of the newest revision.
    let tree: PDFFieldTree
    private let document: PDFDocument
    /// For each candidate the revisions that write it with the very same value.
    private var versions: [[Int]] = []
    private var byReference: [PDFReference: [Int]] = [:]

    init(_ document: PDFDocument) {
        self.document = document
        let scan = PDFDictionaryScan(document)
        isComplete = scan.isComplete
        let isEmpty = scan.signatures.isEmpty && scan.fields.isEmpty
        tree = PDFFieldTree(document, in: document.revisions.count - 1, isNeeded: !isEmpty)
        guard !isEmpty else { return }
        for candidate in scan.signatures { add(candidate) }
        for field in scan.fields { addValue(of: field) }
        link(scan.fields)
        readPermissions()
        let named = candidates.indices.filter { index in
            let candidate = candidates[index]
            return !candidate.fields.isEmpty || candidate.isUsageRights || candidate.isNamedByDocMDP
        }
        // Where nothing leads to any of them, they are what somebody has cut off.
        let kept = (named.isEmpty ? Array(candidates.indices) : named).prefix(Self.maximumSignatures + 1)
        isComplete = isComplete && kept.count <= Self.maximumSignatures
        let judged = kept.prefix(Self.maximumSignatures)
        (candidates, versions) = (judged.map { candidates[$0] }, judged.map { versions[$0] })
    }

    /// Adds a candidate, or a version to the candidate that it repeats.
    private mutating func add(_ candidate: PDFSignatureCandidate) {
        let reference = candidate.reference
        let known = byReference[reference]?.first { index in
            candidates[index].isIndirect == candidate.isIndirect
                && candidates[index].dictionary.hasValue(of: candidate.dictionary)
        }
        // More of one object than are judged altogether: not all are looked at.
        guard known != nil || byReference[reference, default: []].count <= Self.maximumSignatures else {
            isComplete = false
            return
        }
        if let known {
            versions[known].append(candidate.revision)
        } else {
            byReference[reference, default: []].append(candidates.count)
            candidates.append(candidate)
            versions.append([candidate.revision])
        }
    }

    /// Whatever a signature field has for a value says to be a signature.
    private mutating func addValue(of field: PDFFieldDefinition) {
        guard candidates.count < PDFDictionaryScan.maximumSignatures else {
            isComplete = false
            return
        }
        guard PDFFieldTree(document, in: field.revision, isNeeded: false).isSignatureField(field) else { return }
        guard let reference = field.value.reference else {
            guard let object = try? document.object(field.reference, in: field.revision) else { return }
            let dictionary = field.value.dictionary
            if let dictionary, PDFSignatureCandidate.isSignature(dictionary) { return }
            add(
                PDFSignatureCandidate(
                    object: object,
                    dictionary: dictionary ?? PDFDictionary([]),
                    isIndirect: false,
                    revision: field.revision
                )
            )
            return
        }
        for revision in Set([field.revision, document.revisions.count - 1]) where isCurrent(field, in: revision) {
            guard let (entry, writer) = document.definition(of: reference.number, in: revision) else { continue }
            let object: PDFIndirectObject
            do throws(PDFSyntaxError) {
                guard let found = try document.object(reference, in: revision), !found.object.isNull else { continue }
                object = found
            } catch {
                let place: Int? = if case .file(let offset, _) = entry.location { offset } else { nil }
                add(PDFSignatureCandidate(unreadable: reference, at: place, revision: writer))
                continue
            }
            let dictionary = object.object.dictionary ?? PDFDictionary([])
            if PDFSignatureCandidate.isSignature(dictionary) { continue }
            add(PDFSignatureCandidate(object: object, dictionary: dictionary, isIndirect: true, revision: writer))
        }
    }

    private mutating func link(_ fields: [PDFFieldDefinition]) {
        var byValue: [PDFReference: [PDFFieldDefinition]] = [:]
        var byPlace: [PDFReference: [PDFFieldDefinition]] = [:]
        for field in fields {
            if let reference = field.value.reference {
                byValue[reference, default: []].append(field)
            } else {
                byPlace[field.reference, default: []].append(field)
            }
        }
        for index in candidates.indices {
            let candidate = candidates[index]
            let reference = candidate.reference
            var linked: [PDFFieldDefinition] = []
            if candidate.isIndirect {
                for field in byValue[reference] ?? [] {
                    let isLinked = versions[index].contains { version in
                        let revision = max(version, field.revision)
                        return isCurrent(field, in: revision) && isCurrent(reference, writtenIn: version, in: revision)
                    }
                    if isLinked { linked.append(field) }
                }
            } else {
                linked = (byPlace[reference] ?? []).filter { field in
                    field.value.dictionary.map { $0.hasValue(of: candidate.dictionary) }
                        ?? candidate.dictionary.entries.isEmpty
                }
            }
            candidates[index].fields = linked.reversed()
        }
    }

    /// Perms of the catalogue of each revision (ISO 32000-2 table 263).
    private mutating func readPermissions() {
        var remaining = Self.maximumComparisons
        for revision in document.revisions.indices {
            guard let root = document.revisions[revision].trailer["Root"],
                let catalog = try? document.resolve(root, in: revision).dictionary,
                let entry = catalog["Perms"], let permissions = try? document.resolve(entry, in: revision).dictionary
            else { continue }
            for (key, isUsageRights) in [("DocMDP", false), ("UR3", true), ("UR", true)] as [(PDFName, Bool)] {
                guard let value = permissions[key] else { continue }
                let possible = value.reference.map { byReference[$0] ?? [] } ?? Array(candidates.indices)
                remaining -= possible.count
                guard remaining >= 0 else {
                    isComplete = false
                    return
                }
                for index in possible where isCandidate(index, value, in: revision) {
                    if isUsageRights {
                        candidates[index].isUsageRights = true
                    } else {
                        candidates[index].isNamedByDocMDP = true
                    }
                }
            }
        }
    }

    private func isCandidate(_ index: Int, _ value: PDFObject, in revision: Int) -> Bool {
        let candidate = candidates[index]
        guard let reference = value.reference else { return value.dictionary == candidate.dictionary }
        return candidate.isIndirect && candidate.reference == reference
            && versions[index].contains { isCurrent(reference, writtenIn: $0, in: revision) }
    }

    /// Whether the newest revision still has the dictionary as it was signed.
    func isCurrent(_ index: Int) -> Bool {
        let reference = candidates[index].reference
        return versions[index].contains { isCurrent(reference, writtenIn: $0, in: document.revisions.count - 1) }
    }

    /// Whether a reader of the newest revision comes from a field to the dictionary.
    func isLinked(_ index: Int) -> Bool { currentField(index) != nil }

    /// The field of the newest revision whose value the dictionary is.
    func currentField(_ index: Int) -> PDFFieldDefinition? {
        candidates[index].fields.first { isCurrent($0, in: document.revisions.count - 1) && tree.has($0) }
    }

    private func isCurrent(_ field: PDFFieldDefinition, in revision: Int) -> Bool {
        isCurrent(field.reference, writtenIn: field.revision, in: revision)
    }

    private func isCurrent(_ reference: PDFReference, writtenIn version: Int, in revision: Int) -> Bool {
        guard version <= revision else { return false }
        let written = document.definition(of: reference.number, in: version)?.entry
        return document.definition(of: reference.number, in: revision)?.entry == written
    }
}
