#!/usr/bin/env bash
# Makes the files of others/ with Poppler's pdfsig and MuPDF's mutool, at the time of make.py's files.
# Needs poppler-utils, libnss3-tools, mupdf-tools, faketime; python3 with pyhanko as PYTHON.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$python" "$here/make.py" material "$work"
cd "$work"
at() { faketime -f "2025-03-10 14:00:00" "$@"; }
certutil -N -d sql:. --empty-password
pk12util -i fulano.p12 -d sql:. -W teste -K ""
# Poppler gives the appearance of a visible field another generation without freeing the first: readers differ over such a file.
at pdfsig -nssdir sql:. -nss-pwd "" -sign Assinatura1 -nick fulano invisible.pdf poppler-invisible.pdf
field=$("$python" - <<'P'
import re
print(re.search(rb"(\d+) 0 obj\s*<<(?:(?!endobj).)*/FT\s*/Sig", open("visible.pdf", "rb").read(), re.S)[1].decode())
P
)
at mutool sign -s fulano.p12 -P teste -o mupdf-visible.pdf visible.pdf "$field"
mkdir -p "$here/others"
for file in poppler-*.pdf mupdf-*.pdf; do cp "$file" "$here/others/$file"; done
ls -l "$here/others"
