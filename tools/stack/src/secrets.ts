import { randomBytes } from 'node:crypto';

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
}

/** Generates 256-bit secrets. */
export function generateSecrets(): Secrets {
  const secret = () => randomBytes(32).toString('base64url');
  return {
    redisPassword: secret(),
    kafkaPassword: secret(),
    daprApiToken: secret(),
    appApiToken: secret(),
    jwtKeys: `local:${secret()}`,
    anonymiserSecret: secret(),
  };
}
