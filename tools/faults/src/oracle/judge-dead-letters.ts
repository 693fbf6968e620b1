import type { Problems } from './problems.ts';
import type { Stored } from './read-topic.ts';
import type { Ruling } from './ruling.ts';
import { differingHeaders, isSameBody } from './same-record.ts';

/**
 * Every refused record is on `mastery.dlq` with its reason, its own key, bytes and headers; nothing else is;
 * and repeats share their `dlq-id`.
 * @param records of `mastery.dlq`
 */
export const judgeDeadLetters = (
  records: readonly Stored[],
  rulings: readonly Ruling[],
  problems: Problems,
): { readonly deadLetters: number } => {
  const bySource = Map.groupBy(records, sourceOf);
  const ids = new Set<string>();
  let deadLetters = 0;
  for (const ruling of rulings) {
    if (ruling.kind !== 'refuse') continue;
    const source = `mastery.requests/${ruling.record.partition}/${ruling.record.offset}`;
    const letters = bySource.get(source) ?? [];
    bySource.delete(source);
    if (letters.length === 0) problems.add('dead letter lost', source);
    else deadLetters += 1;
    const own = new Set(letters.map((letter) => header(letter, 'dlq-id')));
    if (own.size > 1) problems.add('repeats of a dead letter have several ids', source);
    for (const id of own) {
      if (ids.has(id)) problems.add('two dead letters share an id', source);
      ids.add(id);
    }
    for (const letter of letters) judgeLetter(ruling, letter, source, problems);
  }
  for (const source of bySource.keys()) {
    problems.add('dead letter of a record that is not refused', source);
  }
  return { deadLetters };
};

const header = ({ headers }: Stored, name: string): string => String(headers[name] ?? '');

const sourceOf = (letter: Stored): string =>
  ['topic', 'partition', 'offset'].map((part) => header(letter, `dlq-source-${part}`)).join('/');

const judgeLetter = (
  { record, reason }: Extract<Ruling, { kind: 'refuse' }>,
  letter: Stored,
  source: string,
  problems: Problems,
): void => {
  if (!isSameBody(record, letter)) problems.add('dead letter has other bytes', source);
  const lost = differingHeaders(record, letter);
  if (lost.length > 0) problems.add('dead letter lost headers', `${source}: ${lost.join()}`);
  if (header(letter, 'dlq-reason') !== reason) {
    const found = `${header(letter, 'dlq-reason')} (${header(letter, 'dlq-error')})`;
    problems.add('dead letter has another reason', `${source}: ${found}, not ${reason}`);
  }
  if (header(letter, 'dlq-attempts') !== '1')
    problems.add('invalid record was tried again', source);
};
