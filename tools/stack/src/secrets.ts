import { createECDH, randomBytes } from 'node:crypto';

/** Made anew for each start; none is ever the same twice or stands in a file of the repository. */
export interface Secrets {
  readonly redisPassword: string;
  /** Of the engine's user, where the transport is secured. */
  readonly kafkaPassword: string;
  /** What apps show their sidecars. */
  readonly daprApiToken: string;
  /** What sidecars show their apps. */
  readonly appApiToken: string;
  /** Signs the tokens of people: `kid:base64url-secret`. */
  readonly jwtKeys: string;
  /** Turns student ids into pseudonyms in logs and markers. */
  readonly anonymiserSecret: string;
  /** Introduce the installation to push services: a pair of P-256, base64url. */
  readonly vapidPublicKey: string;
  readonly vapidPrivateKey: string;
  /** Seals the audit trail: `kid:base64url-secret`. */
  readonly auditKeys: string;
}

/** Generates 256-bit secrets, and the public key that goes with one of them. */
export function generateSecrets(): Secrets {
  const secret = () => randomBytes(32).toString('base64url');
  return {
    redisPassword: secret(),
    kafkaPassword: secret(),
    daprApiToken: secret(),
    appApiToken: secret(),
    jwtKeys: `local:${secret()}`,
    anonymiserSecret: secret(),
    auditKeys: `local:${secret()}`,
    ...vapidKeys(),
  };
}

function vapidKeys(): Pick<Secrets, 'vapidPublicKey' | 'vapidPrivateKey'> {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  // Leading zeros count: the private key is 32 bytes.
  const privateKey = pair.getPrivateKey('hex').padStart(64, '0');
  return {
    vapidPublicKey: pair.getPublicKey('base64url'),
    vapidPrivateKey: Buffer.from(privateKey, 'hex').toString('base64url'),
  };
}
