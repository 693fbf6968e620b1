import { setTimeout as sleep } from 'node:timers/promises';
import { ask, bearer } from '../target/ask.ts';
import type { Target } from '../target/target.ts';

/** How somebody fares who asks at a human pace. */
export interface Fared {
  readonly asked: number;
  /** What was not answered as usual, a line each. */
  readonly failed: readonly string[];
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Between two questions of one client, milliseconds. */
const PACE_MS = 40;
const BODY = JSON.stringify({
  components: { completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 },
});

/** Asks over and over, reading and calculating, until the work beside it has ended and for a second at least. */
export const besides = async (
  target: Target,
  student: string,
  work: () => Promise<void>,
): Promise<Fared> => {
  const headers = bearer(target, { sub: 'well-behaved', role: 'service' });
  const questions = [
    {
      method: 'POST',
      path: '/mastery/query',
      headers,
      body: JSON.stringify({ student_id: student }),
    },
    { method: 'POST', path: '/mastery/calculate', headers, body: BODY },
    { method: 'GET', path: '/livez' },
  ];
  const failed: string[] = [];
  const times: number[] = [];
  const beside = { isOver: false };
  const asking = (async () => {
    for (let n = 0; !beside.isOver || times.length < 25; n += 1) {
      const question = questions[n % questions.length];
      if (question === undefined) break;
      const since = performance.now();
      const seen = await ask(target, question).then(
        ({ status }) => (status === 200 ? null : String(status)),
        String,
      );
      times.push(performance.now() - since);
      if (seen !== null) failed.push(`${question.path}: ${seen}`);
      await sleep(PACE_MS);
    }
  })();
  try {
    await work();
  } finally {
    beside.isOver = true;
    await asking;
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { asked: times.length, failed, p50: at(0.5), p99: at(0.99) };
};

/** How somebody fared, in words. */
export const inWords = ({ asked, p50, p99 }: Fared, quiet: Fared): string =>
  `${asked} asked beside it, p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms (quiet: ${Math.round(quiet.p50)} and ${Math.round(quiet.p99)} ms)`;
