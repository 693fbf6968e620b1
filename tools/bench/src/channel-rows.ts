import { type Contest, createContests } from './channel-contests.ts';
import { compare } from './rounds.ts';
import type { Row } from './scenario.ts';
import { AT_ONCE, type Sent, sendMany } from './send-many.ts';
import { startReceivers } from './start-receivers.ts';

/**
 * How fast each channel sends, and how much CPU a message costs: over TLS to receivers on loopback that take everything,
 * beside the library below it with nothing around.
 */
export const channelRows = async (rounds: number): Promise<readonly Row[]> => {
  const receivers = await startReceivers();
  try {
    const { contests, close } = await createContests(receivers);
    const rows: Row[] = [];
    for (const contest of contests) rows.push(...(await rowsOf(contest, rounds)));
    await close();
    return rows;
  } finally {
    receivers.stop();
  }
};

const rowsOf = async (contest: Contest, rounds: number): Promise<readonly Row[]> => {
  const measured: { readonly bare: Sent; readonly ours: Sent }[] = [];
  // The first round warms both sides up.
  for (let round = 0; round <= rounds; round += 1) {
    measured.push({ bare: await sendMany(contest.bare), ours: await sendMany(contest.ours) });
  }
  const { channel, baseline } = contest;
  const against = (figure: 'perSecond' | 'cpu') =>
    compare(
      measured.slice(1).map(({ ours, bare }) => ({ ours: ours[figure], baseline: bare[figure] })),
    );
  return [
    {
      scenario: `${channel}, ${AT_ONCE} at once`,
      baseline,
      unit: 'messages/s',
      measured: against('perSecond'),
      target: {},
    },
    {
      scenario: `${channel}, CPU time of the sender for one message`,
      baseline,
      unit: 'µs',
      measured: against('cpu'),
      target: {},
    },
  ];
};
