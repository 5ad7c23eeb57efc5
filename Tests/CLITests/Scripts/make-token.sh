#!/usr/bin/env bash
# Makes a time-stamping authority of OpenSSL's in the working directory and lets it stamp text.txt:
# tsa.pem, response.tsr, token.der, token.pem
set -eu
cat > tsa.cnf <<'END'
[req]
distinguished_name = name
x509_extensions = extensions
prompt = no
[name]
CN = Carimbo do Tempo de Teste
[extensions]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = config
[config]
serial = ./serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512, sha3-256
accuracy = secs:1
ess_cert_id_alg = sha256
END
echo 01 > serial
echo 'texto de teste' > text.txt
openssl req -x509 -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.pem -days 30 -config tsa.cnf 2>/dev/null
openssl ts -query -data text.txt -sha256 -cert -out query.tsq 2>/dev/null
openssl ts -reply -config tsa.cnf -section config -queryfile query.tsq -inkey tsa.key -signer tsa.pem -out response.tsr 2>/dev/null
openssl ts -reply -in response.tsr -token_out -out token.der 2>/dev/null
(echo '-----BEGIN PKCS7-----'; base64 -w 64 token.der; echo '-----END PKCS7-----') > token.pem
