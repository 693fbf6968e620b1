import type { Principal } from '@mastery/api-schemas';
import type { Awaitable, ProtectedRoute } from './route.ts';
import type { Trace } from './trace.ts';

/** Audit Log Entry: who asked for what about whom, and whether it was admitted. */
export interface AuditEntry {
  /** Undefined for a request without a valid token. */
  readonly caller: Principal | undefined;
  readonly route: ProtectedRoute;
  readonly studentId: string | undefined;
  readonly outcome: 'admitted' | 'unauthorized' | 'forbidden';
  readonly trace: Trace;
}

/** Writes an entry; a rejection keeps the work from being done unseen. */
export type Audit = (entry: AuditEntry) => Awaitable<void>;
