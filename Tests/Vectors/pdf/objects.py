"""Records which objects pyHanko finds in each revision of PDF files, as objects.json.

    python3 Tests/Vectors/pdf/objects.py OUTPUT FOLDER...

Keys are paths below their folder; each revision is the numbers that its own cross-reference sections name, some freed ones among
them, as ranges: "1-7,9". Files that pyHanko does not read are null.
"""

import json
import pathlib
import sys

from pyhanko.pdf_utils.reader import PdfFileReader


def revisions(path):
    with path.open("rb") as file:
        reader = PdfFileReader(file, strict=False)
        if reader.encrypted:
            reader.decrypt("")
        result = []
        for revision in range(reader.xrefs.total_revisions):
            references = reader.get_historical_resolver(revision).explicit_refs_in_revision()
            result.append(ranges(sorted({one.idnum for one in references})))
        return result


def ranges(numbers):
    runs = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ",".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def main(output, *folders):
    found = {}
    for folder in map(pathlib.Path, folders):
        for path in sorted(folder.rglob("*.pdf")):
            try:
                found[str(path.relative_to(folder))] = revisions(path)
            except Exception as error:
                print(f"{path.name}: {type(error).__name__}: {error}", file=sys.stderr)
                found[str(path.relative_to(folder))] = None
    lines = ",\n".join(f" {json.dumps(name)}: {json.dumps(value, separators=(',', ':'))}" for name, value in found.items())
    pathlib.Path(output).write_text("{\n" + lines + "\n}\n")


main(*sys.argv[1:])
