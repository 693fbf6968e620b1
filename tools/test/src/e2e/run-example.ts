import { isDeepStrictEqual } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiExample, ApiOperation } from '@mastery/api-schemas';
import { as, checked, stack } from './clients.ts';

/** What differs from run to run, or with the day on which it is asked. */
const VOLATILE = new Set([
  // What somebody knows fades from day to day.
  ...['knowledge', 'interval', 'fading'],
  // Which population the worker has learned from by then.
  'model_version',
  // What would become of the score today. Where explain says what became of it, the change stands beside.
  'after',
  // So does who struggles: staying away is a pattern.
  ...['causes', 'struggling', 'struggling_students'],
  ...['partition', 'offset', 'confidence', 'since', 'uptime_s', 'traceparent', 'follow'],
  ...['processed_at', 'calculated_at', 'last_seen', 'failed_at', 'at', 'exported_at'],
  ...['started_at', 'updated_at', 'requested_at', 'erased_at', 'final_after'],
  ...['created_at', 'trace_id', 'secret', 'secret_created_at', 'old_secret_until', 'public_key'],
  // What comes next depends on what others learned.
  ...['title', 'body'],
  ...['checked_at', 'end', 'applied', 'epoch', 'closed_through'],
  // How much went through by then, and what the models have seen of it.
  ...['appended', 'kept', 'groups', 'open_dead_letters', 'duplicates', 'dead_lettered'],
  ...['process', 'scores', 'trained_on', 'population', 'measured', 'methods'],
  // Pseudonyms depend on a secret; who else was busy shows in the rest.
  ...['who', 'whose', 'trace_id', 'recorded_at', 'next_cursor', 'checked', 'heads'],
  ...['target_date', 'date', 'from', 'to', 'period', 'content_hash'],
]);
/** What the engine gives a name of its own, by which later examples ask for it. */
const NAMED_BY_ENGINE = new Set(['id', 'event_id', 'dlq_id', 'operation_id', 'ticket']);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A chance of which a sentence speaks is the model's, too. */
const CHANCE = /(?<=chance of )0\.\d+/g;

/** An answer without what differs from run to run. */
export const settled = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll(CHANCE, 'some');
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    DAY.test(key) ? 'a day' : key,
    VOLATILE.has(key) || NAMED_BY_ENGINE.has(key) ? typeof inner : settled(inner),
  ]);
  return Object.fromEntries(entries) as unknown;
};

/** What a name of the examples is called in this run. */
type Names = Map<string, string>;

/** Pairs the names in an example with those in the real answer to it; one name stands for one thing. */
const learn = (names: Names, example: unknown, real: unknown): void => {
  if (typeof example !== 'object' || typeof real !== 'object' || !example || !real) return;
  for (const [key, inner] of Object.entries(example)) {
    const found = (real as Record<string, unknown>)[key];
    if (typeof inner !== 'string' || typeof found !== 'string') learn(names, inner, found);
    else if (NAMED_BY_ENGINE.has(key)) {
      const known = names.get(inner) ?? found;
      if (known !== found) throw new Error(`${inner} is ${known} here, ${found} there`);
      names.set(inner, found);
    }
  }
};

const base = stack.urls.apps['api-gateway'];

const ask = async ({ method, path }: ApiOperation, example: ApiExample, names: Names) => {
  const given = Object.entries(example.parameters ?? {}).map(([name, value]): [string, string] => [
    name,
    names.get(String(value)) ?? String(value),
  ]);
  const inPath = given.filter(([name]) => path.includes(`{${name}}`));
  const filled = inPath.reduce(
    (left, [name, value]) => left.replace(`{${name}}`, encodeURIComponent(value)),
    path,
  );
  const query = new URLSearchParams(given.filter((parameter) => !inPath.includes(parameter)));
  const response = await checked(`${base}${filled}?${query.toString()}`, {
    method: method.toUpperCase(),
    headers: {
      ...(example.as && as({ ...example.as, sub: example.as.subject })),
      ...(example.body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(example.body !== undefined && { body: JSON.stringify(example.body) }),
  });
  // Parsed here: objects that were made outside of the test's realm equal none that were made in it.
  return { status: response.status, body: JSON.parse(await response.text()) as unknown };
};

/** Runs examples one after the other; what is only read may take up to 20 s until it is as described. */
export const exampleRunner = () => {
  const names: Names = new Map();
  return async (operation: ApiOperation, example: ApiExample) => {
    const isThere = (body: unknown) =>
      example.isExcerpt ?? isDeepStrictEqual(settled(body), settled(example.answer));
    let answer = await ask(operation, example, names);
    for (
      let tries = 0;
      operation.method === 'get' && !isThere(answer.body) && tries < 80;
      tries += 1
    ) {
      await sleep(250);
      answer = await ask(operation, example, names);
    }
    learn(names, example.answer, answer.body);
    return answer;
  };
};
