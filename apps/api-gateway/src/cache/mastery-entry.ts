import { createHash } from 'node:crypto';
import type { QueryResponse } from '@mastery/api-schemas';
import type { MasteryResult } from '@mastery/event-schemas';

/** What a client gets: JSON text, and the ETag of exactly this text. */
export interface Representation {
  readonly body: string;
  /** The body as it goes out, encoded once. */
  readonly bytes: () => Buffer;
  readonly etag: () => string;
}

/** A student's mastery as the caches keep it: made once, sent many times. */
export interface MasteryEntry {
  /** Of the student's document that it belongs to. */
  readonly revision: number;
  /** The MasteryResult as JSON. */
  readonly text: string;
  readonly result: () => MasteryResult;
  readonly represent: (withComponents: boolean) => Representation;
}

/** An entry from the JSON text of a MasteryResult. */
export const createEntry = (revision: number, text: string): MasteryEntry => {
  const result = once(() => JSON.parse(text) as MasteryResult);
  const full = representation(text);
  const brief = once(() => representation(JSON.stringify(withoutComponents(result()))));
  return {
    revision,
    text,
    result,
    represent: (withComponents) => (withComponents ? full : brief()),
  };
};

/** JSON leaves out what is undefined. */
const withoutComponents = (result: MasteryResult): QueryResponse => ({
  ...result,
  components: undefined,
  breakdown: undefined,
});

/** By content, since a revision can come twice: after the state store went back, say. */
const representation = (body: string): Representation => ({
  body,
  bytes: once(() => Buffer.from(body)),
  etag: once(() => `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`),
});

const once = <Value extends object | string>(make: () => Value): (() => Value) => {
  let made: Value | undefined;
  return () => (made ??= make());
};
