import { setTimeout as sleep } from 'node:timers/promises';
import { createTokens } from './tokens.ts';
import { createKafkaEventLog } from '@mastery/kafka-event-log';
import { expectedCounts, readSlice, shiftOf, toLearningEvents } from '@mastery/oulad';
import type { Stack } from '@mastery/stack';
import { countKeys } from './count-keys.ts';
import type { Figures } from './figures.ts';
import { createGatewayClient } from './gateway-client.ts';
import { readCounter } from './read-metric.ts';
import { QUIET } from './quiet-logger.ts';
import { sendCalmly, sendEvents } from './send.ts';
import { mapBounded } from './statistics.ts';
import { type ResultWatcher, watchResults } from './watch-results.ts';

const DAY_MS = 86_400_000;
/** The last events of the data are sent one by one: at full speed a latency tells the length of the queue. */
const CALM_EVENTS = 200;
const CALM_PAUSE_MS = 20;
/** No result for this long means that something is stuck. */
const STALLED_MS = 60_000;

/**
 * The main job: real learner data through the front door in the order in which it happened, until
 * every event has its result; then what came out, asked over REST and counted independently.
 */
export const runMainJob = async (stack: Stack, say: (line: string) => void): Promise<Figures> => {
  const slice = readSlice();
  const lastDay = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);
  const expected = expectedCounts(slice, { lastDay });
  const events = toLearningEvents(slice, { lastDay });
  say(
    `Learner data: Open University, module ${slice.run.module} ${slice.run.run}, ${expected.students} students, ` +
      `${expected.events} events of ${expected.firstDay} to ${expected.lastDay} ` +
      `(all dates moved by ${shiftOf(slice, { lastDay })} days, so that the last is yesterday)`,
  );

  const tokens = createTokens(stack.secrets.jwtKeys);
  const log = createKafkaEventLog({
    brokers: [stack.urls.kafka],
    clientId: 'main-job',
    log: QUIET,
  });
  const watcher = await watchResults(log, `main-job-${Date.now()}`);
  try {
    const started = performance.now();
    const platform = createGatewayClient(stack.urls.apps['api-gateway'], await tokens.service());
    const tell = atMostEvery(1_000, (sent: number) => {
      progress(say, `sent ${sent} of ${events.length}`, watcher);
    });
    const atFullSpeed = await sendEvents(platform, events.slice(0, -CALM_EVENTS), tell);
    await untilEveryEventHasItsResult(atFullSpeed, watcher, say);
    const seconds = (performance.now() - started) / 1_000;
    const measured = watcher.seen().latenciesMs.length;
    say(`  the last ${CALM_EVENTS} one by one, as on an ordinary day`);
    const calmly = await sendCalmly(platform, events.slice(-CALM_EVENTS), CALM_PAUSE_MS);
    const accepted = atFullSpeed + calmly;
    await untilEveryEventHasItsResult(accepted, watcher, say);
    const watched = watcher.seen();
    const latenciesMs = {
      atFullSpeed: watched.latenciesMs.slice(0, measured),
      calm: watched.latenciesMs.slice(measured),
    };
    const notified = await untilNotified(stack, watcher);

    const admin = createGatewayClient(stack.urls.apps['api-gateway'], await tokens.admin());
    const ids = [...new Set(events.map(({ subject }) => subject))];
    const students = await mapBounded(ids, 16, (id) => admin.query(id));
    const chosen = students.toSorted((a, b) => b.evidence_count - a.evidence_count)[0];
    const id = chosen?.student_id ?? '';
    const own = createGatewayClient(stack.urls.apps['api-gateway'], await tokens.student(id));
    const one = {
      mastery: await own.query(id),
      nextWeek: await own.nextWeek(id),
      path: await own.learningPath(id),
    };
    const keys = await countKeys(stack.urls.redis);
    const studentDays = new Set(
      events.map(({ subject, time }) => `${subject} ${time.slice(0, 10)}`),
    ).size;
    return {
      accepted,
      atFullSpeed,
      seconds,
      latenciesMs,
      watched,
      keys,
      expected,
      studentDays,
      notified,
      students,
      one,
    };
  } finally {
    await watcher.close();
  }
};

/** Calls through at most once in so many milliseconds. */
const atMostEvery = (ms: number, call: (count: number) => void) => {
  let last = -Infinity;
  return (count: number) => {
    if (performance.now() - last < ms) return;
    last = performance.now();
    call(count);
  };
};

const progress = (say: (line: string) => void, what: string, watcher: ResultWatcher) => {
  const { updated, deadLetters } = watcher.seen();
  say(`  ${what}, results ${updated.size}, refused ${deadLetters.size}`);
};

const untilEveryEventHasItsResult = async (
  accepted: number,
  watcher: ResultWatcher,
  say: (line: string) => void,
): Promise<void> => {
  const tell = atMostEvery(1_000, (sent: number) => {
    progress(say, `sent ${sent}`, watcher);
  });
  let last = -1;
  let since = performance.now();
  for (;;) {
    const { updated, deadLetters } = watcher.seen();
    const done = updated.size + deadLetters.size;
    if (done >= accepted) return;
    if (done !== last) {
      last = done;
      since = performance.now();
      tell(accepted);
    } else if (performance.now() - since > STALLED_MS) {
      throw new Error(
        `No new result for ${STALLED_MS / 1_000} s: ${done} of ${accepted} events done`,
      );
    }
    await sleep(100);
  }
};

/** Waits until every threshold and path has become a notification, and answers the engine's own count. */
const untilNotified = async (stack: Stack, watcher: ResultWatcher): Promise<number> => {
  const { resultIds } = watcher.seen();
  const due =
    (resultIds['mastery.threshold.reached']?.size ?? 0) +
    (resultIds['learning.path.recommended']?.size ?? 0);
  const metrics = `http://127.0.0.1:${stack.ports.apps['notification-service'].internal}/metrics`;
  let sent = 0;
  for (let tries = 0; tries < 120; tries += 1) {
    sent = await readCounter(metrics, 'notifications_total', { outcome: 'sent' });
    if (sent >= due) break;
    await sleep(500);
  }
  return sent;
};
