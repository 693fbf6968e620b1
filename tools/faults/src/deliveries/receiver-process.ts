import { type Ending, isTaken, startHookReceiver } from '@mastery/notify-channels/testing';
import { createRandom } from '../traffic/random.ts';
import type { Ask, Report } from './receiver.ts';

/** The ways in which a request fails; one of them is to do what was asked and not to say so. */
const FAILURES: readonly [Ending, ...Ending[]] = [
  { status: 500 },
  { status: 503 },
  { status: 429, headers: { 'retry-after': '2' } },
  'hang up',
  'take and hang up',
];

// A receiver of webhooks in a process of its own; its parent talks to it over IPC.
const [share = '0', takesMs = '0', seed = '1'] = process.argv.slice(2);
const random = createRandom(Number(seed));
const receiver = await startHookReceiver(
  () => (random.chance(Number(share)) ? random.pick(FAILURES) : 'take'),
  Number(takesMs),
);
const report = (): Report => ({
  kind: 'report',
  forged: receiver.forged.length,
  requests: receiver.requests.map((request) => ({
    ...request,
    isTaken: isTaken(request),
    isConfirmed: request.ending === 'take',
  })),
});

process.on('message', (ask: Ask) => {
  switch (ask.kind) {
    case 'secret':
      receiver.expect(ask.secret);
      return;
    case 'count':
      process.send?.({ kind: 'count', requests: receiver.requests.length });
      return;
    case 'report':
      process.send?.(report());
  }
});
process.on('disconnect', () => process.exit());
process.send?.({ kind: 'ready', url: receiver.url });
