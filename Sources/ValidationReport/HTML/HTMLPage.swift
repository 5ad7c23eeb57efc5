/// The frame of an HTML report: one file that needs nothing else and lets nothing run.
enum HTMLPage {
    /// The whole document around a body that is HTML already.
    static func make(title: String, language: ReportLanguage, body: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>\(HTMLWriter.escaped(title))</title>
        <style>
        \(HTMLStyle.sheet)
        </style>
        </head>
        <body>
        \(body)</body>
        </html>

        """
    }
}
