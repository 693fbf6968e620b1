import type { LearningEvent } from '@mastery/event-schemas';
import { createKafkaEventLog } from '@mastery/kafka-event-log';
import { QUIET } from '@mastery/ports';
import { expectedCounts, readSlice, shiftOf, toLearningEvents } from '@mastery/oulad';
import type { Stack } from '@mastery/stack';
import { askForStudents } from './ask.ts';
import { countKeys } from './count-keys.ts';
import { type Figures, toBeTold } from './figures.ts';
import { createGatewayClient } from './gateway-client.ts';
import { sendCalmly, sendEvents } from './send.ts';
import { type Tokens, createTokens } from './tokens.ts';
import { atMostEvery, untilEveryEventHasItsResult, untilNotified } from './wait.ts';
import { type ResultWatcher, watchResults } from './watch-results.ts';

const DAY_MS = 86_400_000;
/** The last events of the data are sent one by one: at full speed a latency tells the length of the queue. */
const CALM_EVENTS = 200;
const CALM_PAUSE_MS = 20;

type Say = (line: string) => void;

/**
 * The main job: real learner data through the front door in the order in which it happened, until
 * every event has its result; then what came out, asked over REST and counted independently.
 */
export const runMainJob = async (stack: Stack, say: Say, signal: AbortSignal): Promise<Figures> => {
  const { events, expected } = learnerData(say);
  const gatewayUrl = stack.urls.apps['api-gateway'];
  const tokens = createTokens(stack.secrets.jwtKeys);
  const brokers = [stack.urls.kafka];
  const log = createKafkaEventLog({ brokers, clientId: 'main-job', log: QUIET });
  const watcher = await watchResults(log, `main-job-${Date.now()}`);
  try {
    const sent = await sendAndWait({ gatewayUrl, tokens, events, watcher, say, signal });
    const watched = watcher.seen();
    const notified = await untilNotified(stack, toBeTold(watched), signal);
    const ids = [...new Set(events.map(({ subject }) => subject))];
    const asked = await askForStudents(gatewayUrl, tokens, ids);
    const keys = await countKeys(stack.urls.redis);
    const studentDays = new Set(
      events.map(({ subject, time }) => `${subject} ${time.slice(0, 10)}`),
    );
    return { ...sent, ...asked, watched, keys, expected, studentDays: studentDays.size, notified };
  } finally {
    await watcher.close();
  }
};

const learnerData = (say: Say) => {
  const slice = readSlice();
  const lastDay = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);
  const expected = expectedCounts(slice, { lastDay });
  const { module, run } = slice.run;
  say(
    `Learner data: Open University, module ${module} ${run}, ${expected.students} students, ` +
      `${expected.events} events of ${expected.firstDay} to ${expected.lastDay} ` +
      `(all dates moved by ${shiftOf(slice, { lastDay })} days, so that the last is yesterday)`,
  );
  return { events: toLearningEvents(slice, { lastDay }), expected };
};

interface Sending {
  readonly gatewayUrl: string;
  readonly tokens: Tokens;
  readonly events: readonly LearningEvent[];
  readonly watcher: ResultWatcher;
  readonly say: Say;
  readonly signal: AbortSignal;
}

const sendAndWait = async (sending: Sending) => {
  const { gatewayUrl, tokens, events, watcher, say, signal } = sending;
  const platform = createGatewayClient(gatewayUrl, await tokens.service());
  const tell = atMostEvery(1_000, (sent) => {
    const { updated, deadLetters } = watcher.seen();
    say(`  sent ${sent} of ${events.length}, results ${updated.size}, refused ${deadLetters.size}`);
  });

  const started = performance.now();
  const atFullSpeed = await sendEvents(platform, events.slice(0, -CALM_EVENTS), tell);
  await untilEveryEventHasItsResult(atFullSpeed, watcher, tell, signal);
  const seconds = (performance.now() - started) / 1_000;
  const measured = watcher.seen().latenciesMs.length;

  say(`  sending the last ${CALM_EVENTS} one by one, as on an ordinary day`);
  const calmly = await sendCalmly(platform, events.slice(-CALM_EVENTS), CALM_PAUSE_MS);
  await untilEveryEventHasItsResult(atFullSpeed + calmly, watcher, tell, signal);
  const { latenciesMs } = watcher.seen();
  return {
    accepted: atFullSpeed + calmly,
    atFullSpeed,
    seconds,
    latenciesMs: {
      atFullSpeed: latenciesMs.slice(0, measured),
      calm: latenciesMs.slice(measured),
    },
  };
};
