/// An object of a PDF file to be written.
package enum TestPDFObject: Sendable {
    case dictionary(TestPDFDictionary)
    /// Its Length is written from the data where the dictionary has none.
    case stream(TestPDFDictionary, [UInt8])
    /// Any other text.
    case raw(String)

    /// The dictionary of a dictionary or a stream; setting it turns other text into a dictionary.
    package var dictionary: TestPDFDictionary {
        get {
            switch self {
            case .dictionary(let dictionary), .stream(let dictionary, _): dictionary
            case .raw: [:]
            }
        }
        set {
            if case .stream(_, let data) = self {
                self = .stream(newValue, data)
            } else {
                self = .dictionary(newValue)
            }
        }
    }

    var isStream: Bool {
        if case .stream = self { return true }
        return false
    }

    /// What stands between `obj` and `endobj`.
    package var encoding: [UInt8] {
        switch self {
        case .dictionary(let dictionary): return Array(dictionary.text.utf8)
        case .raw(let text): return Array(text.utf8)
        case .stream(var dictionary, let data):
            if dictionary["Length"] == nil { dictionary["Length"] = String(data.count) }
            return Array("\(dictionary.text)\nstream\n".utf8) + data + Array("\nendstream".utf8)
        }
    }
}
