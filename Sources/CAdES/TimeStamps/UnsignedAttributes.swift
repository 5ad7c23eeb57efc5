import ASN1
import CMS
import TimeStampProtocol

/// A signer's unsigned attributes as archive time-stamps see them: the time of each archive time-stamp beside its place.
struct UnsignedAttributes {
    /// Which attribute, and which of its values.
    struct Place: Hashable, Comparable {
        let attribute: Int
        let value: Int

        static func < (left: Place, right: Place) -> Bool {
            (left.attribute, left.value) < (right.attribute, right.value)
        }
    }

    /// An archive time-stamp among the attributes.
    struct Archive {
        let place: Place
        /// Nil where the token cannot be read.
        let time: Instant?
    }

    let attributes: [Attribute]
    let values: [[Element]]
    let archives: [Archive]

    init(_ set: AttributeSet, _ objects: EmbeddedObjects) {
        attributes = set.attributes
        values = set.attributes.map(\.values)
        var archives: [Archive] = []
        for (index, attribute) in set.attributes.enumerated()
        where CAdESAttribute.archiveTimeStamps.contains(attribute.type) {
            for (position, value) in values[index].enumerated() {
                let token = try? objects.token(value.timeStampTokenEncoding)?.get()
                archives.append(
                    Archive(place: Place(attribute: index, value: position), time: token?.tstInfo.genTime)
                )
            }
        }
        self.archives = archives
    }

    /// The attributes that remain when archive time-stamps are left out: as they stand, or re-encoded around the values
    /// that are kept.
    ///
    /// `isKept` is asked for archive time-stamps by place; `isLeftOut` for all other attributes by index.
    func encodings(
        keeping isKept: (Archive) -> Bool,
        leavingOut isLeftOut: (Int) -> Bool
    ) -> [(index: Int, kept: [Int], encoding: ArraySlice<UInt8>)] {
        var keptValues: [Int: [Int]] = [:]
        for archive in archives where isKept(archive) {
            keptValues[archive.place.attribute, default: []].append(archive.place.value)
        }
        let archiveIndices = Set(archives.map(\.place.attribute))
        var result: [(index: Int, kept: [Int], encoding: ArraySlice<UInt8>)] = []
        for (index, attribute) in attributes.enumerated() {
            guard archiveIndices.contains(index) else {
                if !isLeftOut(index) {
                    result.append((index, Array(values[index].indices), attribute.encoding))
                }
                continue
            }
            guard let kept = keptValues[index] else { continue }
            if kept.count == values[index].count {
                result.append((index, kept, attribute.encoding))
            } else {
                // The attribute as it was before values were added to it.
                let set = DEREncoder.element(.set, Array(kept.map { values[index][$0].encoding }.joined()))
                let sequence = DEREncoder.element(.sequence, attribute.typeEncoding + set)
                result.append((index, kept, sequence[...]))
            }
        }
        return result
    }
}
