import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Certificates {
  /** Of the authority that clients trust. */
  readonly caFile: string;
  /** A folder that holds it and nothing else. */
  readonly caFolder: string;
  readonly nodeFile: string;
  readonly nodeKeyFile: string;
}

const DAYS = '2';
const AUTHORITY = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];
const NODE = `basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature,keyEncipherment
extendedKeyUsage=serverAuth,clientAuth
subjectAltName=IP:127.0.0.1,DNS:localhost
`;

/** An authority, and a certificate of it for a node on this machine, as EventStoreDB wants them. Needs `openssl`. */
export function makeCertificates(folder: string): Certificates {
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
  openssl('genrsa', '-out', at('ca.key'), '2048');
  openssl(
    ...['req', '-x509', '-new', '-key', at('ca.key'), '-sha256', '-days', DAYS, '-subj', '/O=Specs/CN=Specs'],
    ...AUTHORITY.flatMap((extension) => ['-addext', extension]),
    ...['-out', at('ca.crt')],
  );
  openssl('genrsa', '-out', at('node.key'), '2048');
  openssl('req', '-new', '-key', at('node.key'), '-subj', '/CN=eventstoredb-node', '-out', at('node.csr'));
  writeFileSync(at('node.ext'), NODE);
  openssl(
    ...['x509', '-req', '-in', at('node.csr'), '-CA', at('ca.crt'), '-CAkey', at('ca.key'), '-CAcreateserial'],
    ...['-sha256', '-days', DAYS, '-extfile', at('node.ext'), '-out', at('node.crt')],
  );
  mkdirSync(at('ca'));
  copyFileSync(at('ca.crt'), join(at('ca'), 'ca.crt'));
  return { caFile: at('ca.crt'), caFolder: at('ca'), nodeFile: at('node.crt'), nodeKeyFile: at('node.key') };
}
