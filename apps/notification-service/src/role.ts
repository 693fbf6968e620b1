import type { Route } from '@mastery/http-server';

/** What this service can be: one or both, in one process or in deployments of their own. */
export const ROLES = ['notifications', 'audit'] as const;
/** A role of this service. */
export type RoleName = (typeof ROLES)[number];

/** A role at work. */
export interface RunningRole {
  /** What it answers over Dapr invocation. */
  readonly routes: readonly Route[];
  /** Finishes what is in hand and leaves its consumer groups. */
  drain(): Promise<void>;
}
