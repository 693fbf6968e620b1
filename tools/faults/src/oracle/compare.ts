import type { Mastery } from './fold.ts';
import { COMPONENTS } from './score.ts';

/** A stored MasteryResult, as far as anybody may rely on it. */
export interface StoredMastery {
  readonly student_id?: string;
  readonly mastery_score?: number | null;
  readonly level?: string | null;
  readonly components?: Readonly<Record<string, number>>;
  readonly breakdown?: readonly { readonly component: string; readonly origin: string }[];
  readonly topics?: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly level: string | null;
        readonly evidence_count: number;
        readonly last_seen: string;
      }
    >
  >;
  readonly confidence?: number;
  readonly evidence_count?: number;
  readonly calculated_at?: string;
}

/** Half a unit of the fourth decimal: stored values are rounded, expected ones are not. */
const HALF = 0.5e-4 + 1e-8;

/** Whether a stored score is the expected one, rounded to 4 decimals. */
export const isClose = (
  stored: number | null | undefined,
  expected: number | null | undefined,
): boolean => {
  if (typeof stored !== 'number' || typeof expected !== 'number') {
    return (stored ?? null) === (expected ?? null);
  }
  return Math.abs(stored - expected) <= HALF && Number(stored.toFixed(4)) === stored;
};

/** What of a stored mastery is not as it must be; empty when all is well. */
export const differences = (
  stored: StoredMastery,
  expected: Mastery,
  at: { readonly student: string; readonly timestamp: number },
): readonly string[] => {
  const wrong: string[] = [];
  const check = (what: string, isRight: boolean, found: unknown, wanted: unknown) => {
    if (!isRight) wrong.push(`${what} is ${String(found)}, not ${String(wanted)}`);
  };
  const equal = (what: string, found: unknown, wanted: unknown) =>
    check(what, found === wanted, found, wanted);
  const close = (
    what: string,
    found: number | null | undefined,
    wanted: number | null | undefined,
  ) => check(what, isClose(found, wanted), found, wanted);

  equal('student_id', stored.student_id, at.student);
  close('mastery_score', stored.mastery_score, expected.score);
  equal('level', stored.level, expected.level);
  equal('evidence_count', stored.evidence_count, expected.pieces);
  close('confidence', stored.confidence, expected.confidence);
  equal('calculated_at', stored.calculated_at, new Date(at.timestamp).toISOString());
  for (const name of COMPONENTS) {
    close(name, stored.components?.[name], expected.components[name]);
    const origin = stored.breakdown?.find(({ component }) => component === name)?.origin;
    const wanted = expected.components[name] === undefined ? undefined : originOf(expected, name);
    equal(`origin of ${name}`, origin, wanted);
  }
  const topics = stored.topics ?? {};
  equal('topics', Object.keys(topics).sort().join(), [...expected.topics.keys()].sort().join());
  for (const [id, topic] of expected.topics) {
    close(`score in ${id}`, topics[id]?.score, topic.score);
    equal(`level in ${id}`, topics[id]?.level, topic.level);
    equal(`pieces in ${id}`, topics[id]?.evidence_count, topic.pieces);
    equal(`last seen ${id}`, topics[id]?.last_seen, new Date(topic.lastSeen).toISOString());
  }
  return wrong;
};

const originOf = ({ given }: Mastery, name: (typeof COMPONENTS)[number]) =>
  given.has(name) ? 'given' : 'derived';
