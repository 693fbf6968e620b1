import { createHash, timingSafeEqual } from 'node:crypto';
import type { Principal } from '@mastery/api-schemas';
import type { Authenticate } from './authentication.ts';

/** Who the sidecar is: another app of ours, let through by Dapr's access policy. */
const SIDECAR: Principal = { subject: 'sidecar', role: 'service', cohorts: [] };

/**
 * Authentication of an app that is called over Dapr only: its sidecar shows `APP_API_TOKEN`.
 * Compared in constant time, so that the token cannot be guessed piece by piece.
 */
export const daprTokenAuthentication = (token: string): Authenticate => {
  const expected = digest(token);
  return (headers) => {
    const sent = headers['dapr-api-token'];
    if (typeof sent !== 'string') return { kind: 'refused', reason: 'no-dapr-token' };
    return timingSafeEqual(digest(sent), expected)
      ? { kind: 'authenticated', caller: SIDECAR }
      : { kind: 'refused', reason: 'wrong-dapr-token' };
  };
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
