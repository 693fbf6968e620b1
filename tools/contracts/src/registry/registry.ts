import type { JsonSchema } from '../compatibility/json-schema.ts';

/** The registry could not be reached, or failed at what it was asked. */
export class RegistryUnavailable extends Error {
  override readonly name = 'RegistryUnavailable';
}

/** Whether a schema is taken, else why not in the registry's words. */
export type Verdict =
  { readonly outcome: 'taken' } | { readonly outcome: 'refused'; readonly reason: string };

/**
 * A schema registry with the Confluent-compatible API. A subject is an event type. Every method
 * rejects with RegistryUnavailable when the registry is away.
 */
export interface Registry {
  /** Whether some version of the subject is this schema. */
  has(subject: string, schema: JsonSchema): Promise<boolean>;
  /** The newest version of the subject, or null. */
  newest(subject: string): Promise<JsonSchema | null>;
  /** Whether the registry would take the schema as the next version. */
  wouldTake(subject: string, schema: JsonSchema): Promise<Verdict>;
  /** Adds the schema as the next version. */
  register(subject: string, schema: JsonSchema): Promise<Verdict>;
  /** From now on takes only what old events survive; the registry's other subjects are not ours. */
  requireBackward(subject: string): Promise<void>;
}
