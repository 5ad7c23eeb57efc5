import ASN1

extension TestPDF {
    /// Signs the file: what is pending, the signature and its field become a revision.
    ///
    /// - Precondition: what is signed fits into the capacity.
    @discardableResult
    package mutating func sign(_ signature: TestPDFSignature) -> TestPDFSigned {
        let dictionary = add(.dictionary(Self.dictionary(signature)))
        uncompressed.insert(dictionary)
        let field = prepareField(signature, value: dictionary)
        if signature.certification != nil { change(1) { $0["Perms"] = "<</DocMDP \(dictionary) 0 R>>" } }
        commit()
        return complete(signature, dictionary: dictionary, field: field)
    }

    /// Fills Contents and ByteRange of a signature dictionary that was written with room for them, over the file as it ends now.
    package mutating func complete(_ signature: TestPDFSignature, dictionary: Int, field: Int) -> TestPDFSigned {
        let start = offsets[dictionary] ?? 0
        let opening = find("/Contents <", from: start) + "/Contents ".utf8.count
        let closing = opening + 2 * signature.capacity + 2
        let rangeStart = find("/ByteRange [", from: start) + "/ByteRange ".utf8.count
        let trueRange = [0, opening, closing, bytes.count - closing]
        let byteRange = signature.changedByteRange?(trueRange) ?? trueRange
        let width = Self.byteRangePlaceholder.utf8.count
        let text = signature.writtenByteRange?(byteRange) ?? Self.array(byteRange)
        precondition(text.utf8.count <= width, "ByteRange is too long")
        replace(
            rangeStart..<rangeStart + width,
            with: Array(text.utf8) + [UInt8](repeating: 0x20, count: width - text.utf8.count)
        )
        let value = signature.contents(covered(byteRange))
        precondition(value.count <= signature.capacity, "Contents is too short")
        replace(opening + 1..<opening + 1 + 2 * value.count, with: Array(Hexadecimal.encode(value).utf8))
        return TestPDFSigned(
            dictionary: dictionary,
            field: field,
            byteRange: byteRange,
            contents: opening..<closing,
            byteRangeText: rangeStart..<rangeStart + width,
            value: value
        )
    }

    /// The bytes that pairs of offset and length cover, one after another.
    package func covered(_ byteRange: [Int]) -> [UInt8] {
        stride(from: 0, to: byteRange.count - 1, by: 2).flatMap { index in
            bytes.dropFirst(max(0, byteRange[index])).prefix(max(0, byteRange[index + 1]))
        }
    }

    /// The first place of a text at or behind an offset.
    ///
    /// - Precondition: there is one.
    package func find(_ text: String, from start: Int = 0) -> Int {
        let pattern = Array(text.utf8)
        guard let place = bytes[start...].firstRange(of: pattern) else { preconditionFailure("no \(text)") }
        return place.lowerBound
    }

    /// Writes other bytes over some, which changes the length of the file where they are not as many.
    package mutating func replace(_ range: Range<Int>, with other: [UInt8]) {
        bytes.replaceSubrange(range, with: other)
    }

    static let byteRangePlaceholder = "[0 0000000000 0000000000 0000000000]    "

    private static func dictionary(_ signature: TestPDFSignature) -> TestPDFDictionary {
        var dictionary: TestPDFDictionary = [
            "Type": "/\(signature.type)", "Filter": "/\(signature.filter)", "SubFilter": "/\(signature.subFilter)",
            "ByteRange": byteRangePlaceholder,
            "Contents": "<\(String(repeating: "0", count: 2 * signature.capacity))>",
        ]
        if let time = signature.time { dictionary["M"] = "(\(time))" }
        var references: [String] = []
        if let permission = signature.certification {
            references.append(
                "<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type /TransformParams /V /1.2 /P \(permission)>>>>"
            )
        }
        if let fields = signature.fieldMDP {
            references.append(
                "<</Type /SigRef /TransformMethod /FieldMDP /Data 1 0 R /TransformParams <</Type /TransformParams /V /1.2 \(fields.entries)>>>>"
            )
        }
        if !references.isEmpty { dictionary["Reference"] = "[\(references.joined(separator: " "))]" }
        return dictionary.merging(signature.entries)
    }

    private mutating func prepareField(_ signature: TestPDFSignature, value: Int) -> Int {
        let lock = signature.lock.map { lock in
            "<</Type /SigFieldLock \(lock.fields.entries)\(lock.permission.map { " /P \($0)" } ?? "")>>"
        }
        let field =
            signature.field
            ?? addSignatureField(signature.fieldName, page: signature.page, rectangle: signature.rectangle, lock: lock)
        let appearance = signature.appearance.map { text in
            addFormXObject(
                width: signature.rectangle[2] - signature.rectangle[0],
                height: signature.rectangle[3] - signature.rectangle[1],
                content: "BT /F1 8 Tf 2 6 Td (\(text)) Tj ET"
            )
        }
        change(field) {
            $0["V"] = "\(value) 0 R"
            if let appearance { $0["AP"] = "<</N \(appearance) 0 R>>" }
        }
        change(makeForm()) { $0["SigFlags"] = "3" }
        return field
    }
}
