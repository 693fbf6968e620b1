import type { Route } from '@mastery/http-server';

/** A role of this service at work. */
export interface RunningRole {
  /** What it answers over Dapr invocation. */
  readonly routes: readonly Route[];
  /** Finishes what is in hand and leaves its consumer groups. */
  drain(): Promise<void>;
}
