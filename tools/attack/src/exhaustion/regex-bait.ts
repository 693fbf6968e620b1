import { servedDocument } from '../access/served-operations.ts';
import { type Schema } from '../input/from-schema.ts';
import { ask, bearer } from '../target/ask.ts';
import { type Exhaustion, SLOW_MS } from './at-the-door.ts';

/** Texts over which a regular expression that goes back and forth never ends. */
const BAITS: readonly string[] = [
  ...[
    `${'a'.repeat(30_000)}!`,
    `${'a.'.repeat(15_000)}!`,
    `${'a-'.repeat(15_000)}@`,
    `a@${'a.'.repeat(15_000)}`,
  ],
  ...[
    `${'0'.repeat(30_000)}-`,
    `2026-01-01T00:00:00.${'0'.repeat(30_000)}x`,
    `http://${'a.'.repeat(15_000)}`,
  ],
  ...[
    `${' '.repeat(30_000)}x`,
    `${'\t\n'.repeat(10_000)}x`,
    `en${'-a'.repeat(15_000)}`,
    `http://${'@'.repeat(30_000)}`,
  ],
];

const stringsIn = (
  schema: Schema,
  named: Readonly<Record<string, Schema>>,
  depth = 0,
): readonly (readonly string[])[] => {
  const known =
    schema.$ref === undefined ? schema : (named[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (depth > 5) return [];
  const here = known.type === 'string' ? [[]] : [];
  const below = Object.entries(known.properties ?? {}).flatMap(([name, property]) =>
    stringsIn(property, named, depth + 1).map((path) => [name, ...path]),
  );
  const ways = [...(known.anyOf ?? []), ...(known.oneOf ?? [])].flatMap((way) =>
    stringsIn(way, named, depth + 1),
  );
  return [...here, ...below, ...ways];
};

const objectAt = (path: readonly string[], value: string): unknown =>
  path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);

interface Taker {
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
}

/** Every text of every body, with what regular expressions choke on. */
export const regexBait: Exhaustion = {
  what: 'texts that regular expressions choke on, in every field that is text: none takes three seconds',
  run: async (target, { brief }, tries) => {
    const document = await servedDocument(target);
    const named = document.components.schemas as Readonly<Record<string, Schema>>;
    let n = 0;
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, described] of Object.entries(methods)) {
        const [schema] = Object.values((described as Taker).requestBody?.content ?? {}).map(
          (each) => each.schema,
        );
        const fields =
          schema === undefined
            ? []
            : [...new Set(stringsIn(schema, named).map((each) => each.join('.')))];
        for (const field of fields) {
          for (const bait of brief ? BAITS.slice(n % BAITS.length).slice(0, 1) : BAITS) {
            const headers = bearer(target, { sub: `bait-${(n += 1)}`, role: 'admin' });
            const body = JSON.stringify(objectAt(field.split('.').filter(Boolean), bait));
            const question = {
              method: method.toUpperCase(),
              path: path.replaceAll(/\{\w+\}/g, 'bait-1'),
              headers,
              body,
            };
            let { ms, status } = await ask(target, question);
            // The machine may have been busy: what is slow by itself is slow again.
            if (ms > SLOW_MS) ({ ms, status } = await ask(target, question));
            tries.tried(
              ms <= SLOW_MS && status < 500
                ? null
                : `${method} ${path} ${field} ${bait.slice(0, 20)}: ${status} after ${Math.round(ms)} ms`,
            );
          }
        }
      }
    }
  },
};
