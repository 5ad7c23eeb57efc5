extension Element {
    /// A UTCTime or GeneralizedTime, in UTC.
    ///
    /// RFC 5280 §4.1.2.5 demands seconds and `Z`; CMS attributes and time-stamps may bear fractions (RFC 3161 §2.4.2).
    /// Two-digit years below 50 are 20YY. BER also lets an offset stand in the place of `Z`.
    package func time() throws(ASN1Error) -> Instant {
        guard tag == .utcTime || tag == .generalizedTime else {
            throw ASN1Error(.unexpectedTag, at: encoding.startIndex)
        }
        return try time(isUTCTime: tag == .utcTime)
    }

    /// A GeneralizedTime, in UTC.
    package func generalizedTime() throws(ASN1Error) -> Instant {
        try expecting(.generalizedTime).time(isUTCTime: false)
    }

    /// The contents of an implicitly tagged GeneralizedTime.
    package func generalizedTimeContent() throws(ASN1Error) -> Instant { try time(isUTCTime: false) }

    private func time(isUTCTime: Bool) throws(ASN1Error) -> Instant {
        let error = ASN1Error(.invalidTime, at: encoding.startIndex)
        guard !tag.isConstructed, content.count <= 40 else { throw error }
        var rest = content
        func digits(_ count: Int, from slice: inout ArraySlice<UInt8>) -> Int? {
            let part = slice.prefix(count)
            guard part.count == count, part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            slice = slice.dropFirst(count)
            return part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        guard var year = digits(isUTCTime ? 2 : 4, from: &rest), let month = digits(2, from: &rest),
            let day = digits(2, from: &rest), let hour = digits(2, from: &rest), let minute = digits(2, from: &rest)
        else { throw error }
        if isUTCTime { year += year < 50 ? 2000 : 1900 }
        let isNextDigit = rest.first.map { (0x30...0x39).contains($0) } ?? false
        guard isNextDigit || rules == .ber else { throw error }
        guard let second = isNextDigit ? digits(2, from: &rest) : 0 else { throw error }
        var nanoseconds: Int32 = 0
        if !isUTCTime, rest.first == 0x2e || (rules == .ber && rest.first == 0x2c) {
            let fraction = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
            guard !fraction.isEmpty else { throw error }
            rest = rest[fraction.endIndex...]
            for position in 0..<9 {
                let digit = position < fraction.count ? fraction[fraction.startIndex + position] - 0x30 : 0
                nanoseconds = nanoseconds * 10 + Int32(digit)
            }
        }
        guard
            let local = Instant(
                year: year,
                month: month,
                day: day,
                hour: hour,
                minute: minute,
                second: second,
                nanoseconds: nanoseconds
            )
        else { throw error }
        if rest.elementsEqual([0x5a]) { return local }
        guard rules == .ber, let sign = rest.first, sign == 0x2b || sign == 0x2d else { throw error }
        rest = rest.dropFirst()
        guard let hours = digits(2, from: &rest), let minutes = digits(2, from: &rest), rest.isEmpty, hours < 24,
            minutes < 60
        else { throw error }
        let offset = Int64(hours * 3_600 + minutes * 60)
        return local.adding(seconds: sign == 0x2b ? -offset : offset)
    }
}
