import type { NewRecord, StateOperation } from '@mastery/ports';

/** One call of the worker to what is around it. */
export type Call =
  | { readonly kind: 'read'; readonly keys: readonly string[] }
  | { readonly kind: 'write'; readonly operations: readonly StateOperation[] }
  | { readonly kind: 'append'; readonly records: readonly RecordedRecord[] };

/** A record that was published, as text. */
export interface RecordedRecord {
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Everything that the worker asked and wrote from one commit of a partition to the next. */
export interface RecordedBatch {
  readonly partition: number;
  /** The last record that is done. */
  readonly offset: number;
  readonly calls: readonly Call[];
}

/** A record as it is kept with a recording. */
export const recorded = ({ key, value, headers }: NewRecord): RecordedRecord => ({
  key: String(key),
  value: String(value),
  headers: Object.fromEntries(Object.entries(headers).map(([name, of]) => [name, String(of)])),
});
