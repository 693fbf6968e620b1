import { setTimeout as sleep } from 'node:timers/promises';
import type { Event } from '../traffic/message.ts';
import { createRandom } from '../traffic/random.ts';

/** A request at the front door, and what came of it. */
export interface Visit {
  readonly kind: 'ingest' | 'query' | 'predict';
  /** When it was sent and when it was over, `performance.now()`. */
  readonly at: number;
  readonly until: number;
  /** Status of HTTP; 0 when no answer came. */
  readonly status: number;
}

/** People who ask and send through the gateway, whatever happens. */
export interface Visitors {
  readonly visits: readonly Visit[];
  /** Events that the gateway said it has taken, by their ids. */
  readonly accepted: ReadonlySet<string>;
  readonly students: readonly string[];
  end(): Promise<void>;
}

const EVERY_MS = 200;
const STUDENTS = 20;
/** Nobody waits longer; the gateway promises an answer long before. */
const PATIENCE_MS = 15_000;

/** Sends an event, a question and a wish for a forecast every 0.2 s, each on time whether the last is answered or not. */
export const startVisitors = (
  url: string,
  token: string,
  { prefix, seed }: { readonly prefix: string; readonly seed: number },
): Visitors => {
  const random = createRandom(seed + 1);
  const visits: Visit[] = [];
  const accepted = new Set<string>();
  const students = Array.from({ length: STUDENTS }, (_, n) => `${prefix}-visitor-${n}`);
  const pending = new Set<Promise<void>>();
  const visit = async (kind: Visit['kind'], path: string, body: unknown, done?: () => void) => {
    const at = performance.now();
    const status = await post(`${url}${path}`, token, body);
    visits.push({ kind, at, until: performance.now(), status });
    if (status === 202) done?.();
  };
  const start = (visiting: Promise<void>) => {
    pending.add(visiting);
    void visiting.finally(() => pending.delete(visiting));
  };
  const over = new AbortController();
  const going = (async () => {
    while (!over.signal.aborted) {
      const student = random.pick(students as [string, ...string[]]);
      const event = scoreOf(random.uuid(), student, random.next());
      start(visit('ingest', '/mastery/ingest', event, () => accepted.add(event.id)));
      start(visit('query', '/mastery/query', { student_id: student }));
      start(visit('predict', '/predictions/next-week', { student_id: student }));
      await sleep(EVERY_MS);
    }
  })();
  return {
    visits,
    accepted,
    students,
    end: async () => {
      over.abort();
      await going;
      await Promise.all(pending);
    },
  };
};

const scoreOf = (id: string, subject: string, share: number): Event => ({
  specversion: '1.0',
  id,
  source: 'urn:faults:visitor',
  type: 'mastery.calculation.requested',
  subject,
  time: new Date().toISOString(),
  data: { components: { quiz: Math.round(share * 100) / 100 } },
});

const post = async (url: string, token: string, body: unknown): Promise<number> => {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
};
