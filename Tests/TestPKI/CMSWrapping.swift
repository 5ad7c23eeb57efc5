/// Puts transport encodings around a ContentInfo.
enum CMSWrapping {
    static func wrap(_ contentInfo: [UInt8], as wrapping: CMSTemplate.Wrapping, content: [UInt8]) -> [UInt8] {
        switch wrapping {
        case .none: contentInfo
        case .pem: Array(PEMEncoding.encode(contentInfo, label: "CMS").utf8)
        case .base64: Array(PEMEncoding.base64(contentInfo, lineLength: 76).utf8)
        case .smime: Array((entity(contentInfo, type: mimeType, file: "smime.p7m", isWhole: true)).utf8)
        case .smimeMultipart: multipart(contentInfo, content: content)
        }
    }

    private static let mimeType = "application/pkcs7-mime; smime-type=signed-data"
    private static let boundary = "----lastro-teste"

    private static func entity(_ contentInfo: [UInt8], type: String, file: String, isWhole: Bool) -> String {
        let lines = [
            "Content-Type: \(type); name=\"\(file)\"", "Content-Transfer-Encoding: base64",
            "Content-Disposition: attachment; filename=\"\(file)\"", "",
            PEMEncoding.base64(contentInfo, lineLength: 64, lineEnd: "\r\n"),
        ]
        return ((isWhole ? ["MIME-Version: 1.0"] : []) + lines).joined(separator: "\r\n")
    }

    private static func multipart(_ contentInfo: [UInt8], content: [UInt8]) -> [UInt8] {
        let head = [
            "MIME-Version: 1.0",
            "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=\"sha-256\"; "
                + "boundary=\"\(boundary)\"",
            "", "This is an S/MIME signed message", "", "--\(boundary)", "",
        ].joined(separator: "\r\n")
        let signature = entity(contentInfo, type: "application/pkcs7-signature", file: "smime.p7s", isWhole: false)
        let tail = "\r\n--\(boundary)\r\n\(signature)\r\n--\(boundary)--\r\n\r\n"
        return Array(head.utf8) + content + Array(tail.utf8)
    }
}
