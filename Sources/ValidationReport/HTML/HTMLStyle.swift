/// The style sheet of HTML reports: A4 on paper, one column on a screen, legible without colour.
enum HTMLStyle {
    static let sheet = """
        @page { size: A4; margin: 13mm 16mm 13mm 16mm; }
        * { box-sizing: border-box; }
        html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        body { margin: 0 auto; padding: 10mm 8mm; max-width: 200mm; background: #fff; color: #1a1a1a;
          font: 10pt/1.42 "Liberation Sans", "DejaVu Sans", Arial, Helvetica, sans-serif; }
        h1 { font-size: 15pt; line-height: 1.2; margin: 0 0 3mm; }
        h2 { font-size: 12.5pt; margin: 6mm 0 1.5mm; border-bottom: 0.4mm solid #1a1a1a; padding-bottom: 0.8mm; }
        h3 { font-size: 10.5pt; margin: 5mm 0 1.5mm; }
        h4 { font-size: 10pt; margin: 3mm 0 1mm; }
        h1, h2, h3, h4 { break-after: avoid; }
        p { margin: 0 0 2mm; orphans: 3; widows: 3; }
        ul, ol { margin: 0 0 2mm; padding-left: 6mm; }
        li { margin-bottom: 1mm; }
        table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; }
        th, td { text-align: left; vertical-align: top; padding: 1mm 2mm; border-bottom: 0.2mm solid #c8c8c8;
          overflow-wrap: break-word; }
        thead th { border-bottom: 0.4mm solid #555; font-size: 8.5pt; color: #333; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        .facts, .grid { table-layout: fixed; }
        .facts > tbody > tr > th { width: 44mm; font-weight: 600; color: #333; }
        .chain th:nth-child(1), .signatures th:nth-child(1), .contents th:nth-child(1) { width: 9mm; }
        .chain th:nth-child(3) { width: 27mm; }
        .chain th:nth-child(4) { width: 33mm; }
        .checks th:nth-child(1) { width: 33mm; }
        .checks th:nth-child(3) { width: 48mm; }
        .revocations th:nth-child(1) { width: 21%; }
        .revocations th:nth-child(2) { width: 18%; }
        .revocations th:nth-child(4) { width: 22%; }
        .revisions th:nth-child(1) { width: 13mm; }
        .revisions th:nth-child(2) { width: 30%; }
        .revisions th:nth-child(3) { width: 24%; }
        .revisions td:nth-child(1) { border-bottom: 0; position: relative; }
        .revisions td:nth-child(1)::before { content: ""; position: absolute; left: 5.2mm; top: 0; bottom: 0;
          border-left: 0.6mm solid #c8c8c8; }
        .revisions tr:first-child td:nth-child(1)::before { top: 3.5mm; }
        .revisions tr:last-child td:nth-child(1)::before { bottom: auto; height: 3.5mm; }
        .revisions tr:only-child td:nth-child(1)::before { display: none; }
        .mark { position: relative; width: 7mm; height: 7mm; border: 0.5mm solid #555; border-radius: 50%;
          text-align: center; line-height: 6mm; font-size: 8.5pt; font-weight: 700; background: #fff; color: #333; }
        .mark-plain { border-style: dashed; }
        .mark-signed { border-color: #1b6b3a; background: #eef7f0; color: #1b6b3a; }
        .mark-failed { border-color: #9b1c1c; background: #9b1c1c; color: #fff; }
        .signatures th:nth-child(6) { width: 29mm; }
        .contents th:nth-child(3) { width: 24mm; }
        .contents th:nth-child(4) { width: 45mm; }
        .digest { font: 8.2pt/1.35 "Liberation Mono", "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
        .clause, small { font-size: 8pt; color: #555; }
        .verdict { border: 0.6mm solid; border-left-width: 4mm; padding: 3mm 4mm; margin: 0 0 4mm;
          break-inside: avoid; }
        .verdict .banner { font-size: 20pt; font-weight: 700; line-height: 1.15; margin: 0; }
        .verdict p { margin: 1mm 0 0; }
        .passed { border-color: #1b6b3a; background: #eef7f0; }
        .passed .banner, b.passed { color: #1b6b3a; }
        .failed { border-color: #9b1c1c; background: #fbeeee; }
        .failed .banner, b.failed { color: #9b1c1c; }
        .indeterminate { border-color: #8a5a00; background: #fdf6e7; }
        .indeterminate .banner, b.indeterminate { color: #8a5a00; }
        b.passed, b.failed, b.indeterminate { background: none; }
        .check-passed { color: #1b6b3a; }
        .check-failed { color: #9b1c1c; font-weight: 700; }
        .check-unknown { color: #8a5a00; }
        .finding { border-left: 1mm solid #999; padding: 0 0 0 3mm; margin: 0 0 3mm; break-inside: avoid; }
        .note { color: #444; font-size: 9pt; }
        .nested { margin-left: 4mm; border-left: 0.6mm solid #c8c8c8; padding-left: 4mm; }
        .sheet { break-before: page; }
        footer { margin-top: 6mm; border-top: 0.2mm solid #c8c8c8; padding-top: 2mm; font-size: 8pt; color: #555; }
        a { color: inherit; }
        @media print { body { padding: 0; max-width: none; } }
        """
}
