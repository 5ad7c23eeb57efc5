/// RunLengthDecode (ISO 32000-2 §7.4.5).
enum RunLengthFilter {
    static func decode(_ input: [UInt8], _ output: inout PDFFilterOutput) throws(PDFSyntaxError) {
        var index = 0
        while index < input.count {
            let length = Int(input[index])
            index += 1
            if length == 128 {
                output.endsProperly = index == input.count
                return
            }
            if length < 128 {
                guard length < input.count - index else { throw output.malformed }
                try output.append(input[index...(index + length)])
                index += length + 1
            } else {
                guard index < input.count else { throw output.malformed }
                try output.append(repeatElement(input[index], count: 257 - length))
                index += 1
            }
        }
        output.endsProperly = false
    }
}
