import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** The user of the engine at Kafka and Redis. */
export const ENGINE_USER = 'engine';

/** Files, in PEM, of a certificate for servers on loopback. */
export interface SecuredTransport {
  /** The certificate, which is its own authority. */
  readonly certificateFile: string;
  readonly keyFile: string;
  /** Key and certificate together, as Kafka takes them. */
  readonly keystoreFile: string;
  /** Users of Kafka beside the engine's, who may what they are given alone; with none, the engine's is everybody's. */
  readonly kafkaUsers?: readonly string[];
}

/** The password of one of those users. @param password the engine's */
export const passwordOf = (user: string, password: string): string => `${password}-${user}`;

/** Makes a certificate for 127.0.0.1 that is valid for a year and lies in the run's folder. */
export async function createSecuredTransport(runFolder: string): Promise<SecuredTransport> {
  const folder = join(runFolder, 'tls');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pem = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  });
  const write = (name: string, content: string) => {
    const file = join(folder, name);
    writeFileSync(file, content, { mode: 0o600 });
    return file;
  };
  return {
    certificateFile: write('certificate.pem', pem.cert),
    keyFile: write('key.pem', pem.private),
    keystoreFile: write('keystore.pem', `${pem.private}\n${pem.cert}`),
  };
}
