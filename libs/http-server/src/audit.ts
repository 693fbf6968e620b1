import type { Principal } from '@mastery/api-schemas';
import type { Awaitable, ProtectedRoute } from './route.ts';
import type { Trace } from './trace.ts';

/** Audit Log Entry: who asked for what about whom, and whether it was admitted. */
export interface AuditEntry {
  /** Undefined for a request without a valid token. */
  readonly caller: Principal | undefined;
  readonly route: ProtectedRoute;
  readonly students: readonly string[];
  /** Which thing, where the path names one that is nobody's data. */
  readonly about?: string | undefined;
  readonly outcome: 'admitted' | 'unauthorized' | 'forbidden' | 'rate-limited' | 'invalid';
  readonly trace: Trace;
}

/**
 * Writes an entry; a rejection keeps the work from being done unseen.
 * @throws AuditUnavailable when no entry can be kept; the client gets 503
 */
export type Audit = (entry: AuditEntry) => Awaitable<void>;

/** Nothing more can be written down, so nothing may be done. */
export class AuditUnavailable extends Error {
  override readonly name = 'AuditUnavailable';
}
