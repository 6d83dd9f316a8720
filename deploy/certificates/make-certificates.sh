#!/bin/sh
# Makes what a cluster needs for TLS: one authority, and one certificate for each node that is named.
# Run again, it keeps what is there and renews, by the same authority, what soon expires; so nodes can be started again
# one after the other, and clients notice nothing.
#
#   make-certificates.sh FOLDER NODE...
#
#   FOLDER/authority/ca.key   signs the others; nobody else needs it
#   FOLDER/ca/ca.crt          what clients and nodes trust
#   FOLDER/nodes/NODE/        node.crt and node.key
set -eu

folder="$1"
shift

AUTHORITY_DAYS=3650
NODE_DAYS=730
RENEW_SECONDS=$((60 * 24 * 60 * 60))

authority="$folder/authority"
ca="$folder/ca"
mkdir -p "$authority" "$ca"

if [ ! -s "$authority/ca.key" ] || [ ! -s "$ca/ca.crt" ]; then
  openssl genrsa -out "$authority/ca.key" 3072 2>/dev/null
  openssl req -x509 -new -key "$authority/ca.key" -sha256 -days "$AUTHORITY_DAYS" -out "$ca/ca.crt" \
    -subj '/CN=capture-ledger-authority' \
    -addext 'basicConstraints=critical,CA:true' -addext 'keyUsage=critical,keyCertSign,cRLSign'
  echo 'made an authority'
fi
chmod 0600 "$authority/ca.key"

for node in "$@"; do
  own="$folder/nodes/$node"
  mkdir -p "$own"
  if [ -s "$own/node.key" ] && openssl x509 -checkend "$RENEW_SECONDS" -noout -in "$own/node.crt" >/dev/null 2>&1; then
    continue
  fi
  # Nodes know each other by this common name: it has to be the same for all of them.
  openssl req -new -newkey rsa:2048 -noenc -keyout "$own/node.key" -out "$own/node.csr" \
    -subj '/CN=eventstoredb-node' 2>/dev/null
  printf '%s\n' \
    'basicConstraints=critical,CA:false' \
    'keyUsage=critical,digitalSignature,keyEncipherment' \
    'extendedKeyUsage=serverAuth,clientAuth' \
    "subjectAltName=DNS:$node,DNS:localhost,IP:127.0.0.1" >"$own/extensions"
  openssl x509 -req -in "$own/node.csr" -CA "$ca/ca.crt" -CAkey "$authority/ca.key" -CAserial "$authority/ca.srl" -CAcreateserial \
    -sha256 -days "$NODE_DAYS" -extfile "$own/extensions" -out "$own/node.crt" 2>/dev/null
  rm "$own/node.csr" "$own/extensions"
  chmod 0600 "$own/node.key"
  echo "made a certificate for $node"
done
