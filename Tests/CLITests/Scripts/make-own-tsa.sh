#!/usr/bin/env bash
# Makes in the working directory what make-token.sh makes, and the authority's key for import: tsa.p12 and tsa-key.pem under the
# passphrase "segredo", and other.pem, a certificate that is not for time-stamping.
set -eu
"$(dirname "$0")/make-token.sh"
openssl pkcs12 -export -inkey tsa.key -in tsa.pem -out tsa.p12 -passout pass:segredo
openssl pkcs8 -topk8 -in tsa.key -out tsa-key.pem -passout pass:segredo
openssl req -x509 -newkey rsa:2048 -nodes -keyout other.key -out other.pem -days 30 -subj "/CN=Outro de Teste" 2>/dev/null
openssl pkcs12 -export -inkey other.key -in other.pem -out other.p12 -passout pass:segredo
