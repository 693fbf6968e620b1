import type { Directory } from '../directory/directory.ts';
import type { Timetable } from '../due/timetable.ts';
import { type SendState, isGivenUp } from '../sending/send-state.ts';
import type { SendStates } from '../sending/send-states.ts';
import type { Settled } from './claimed.ts';

/** What settling needs. */
export interface SettleDeps {
  readonly timetable: Pick<Timetable, 'schedule'>;
  readonly states: SendStates;
  readonly directory: Pick<Directory, 'reachOf' | 'forgetDestination'>;
  /** Dead-letters messages. @throws EventLogUnavailable */
  readonly bury: (dead: readonly Settled[]) => Promise<void>;
}

/**
 * Notes how messages left our hands. What must not be lost comes first: the new entry, the dead letter; then the
 * send keys say so, each unless our claim was void and somebody else has it.
 * @param minute of the document in which the entries stand
 * @throws StateStoreUnavailable, StateWriteUnknown, EventLogUnavailable: settling again is safe
 */
export const settle = async (
  { timetable, states, directory, bury }: SettleDeps,
  { partition, minute }: { readonly partition: number; readonly minute: number },
  settled: readonly Settled[],
): Promise<void> => {
  const again = await outsideQuietHours(directory, settled);
  const entries = again.map(({ entry, at }) => ({ ...entry, at }));
  const minutes = await timetable.schedule(partition, entries);
  const newMinute = new Map(entries.map((entry) => [entry.key, minutes.get(entry) ?? minute]));

  const dead = settled.filter(
    ({ transition }) => transition.kind === 'done' && isGivenUp(transition.outcome),
  );
  if (dead.length > 0) await bury(dead);
  for (const { entry, transition } of settled) {
    if (transition.kind !== 'done' || transition.outcome !== 'gone') continue;
    await directory.forgetDestination(entry.recipient, entry.channel, entry.destination);
  }

  const stateOf = ({ entry, transition }: Settled): SendState => {
    const { replay } = entry;
    switch (transition.kind) {
      case 'done': {
        const { outcome } = transition;
        const done = { state: 'done', outcome, replay } as const;
        return isGivenUp(outcome) ? { ...done, digestOf: entry.digestOf } : done;
      }
      case 'again':
        return {
          state: 'planned',
          minute: newMinute.get(entry.key) ?? minute,
          tries: transition.tries,
          replay,
        };
      case 'release':
        return { state: 'planned', minute, tries: transition.tries, replay };
    }
  };
  await states.write(
    settled.map((each) => ({ key: each.entry.key, state: stateOf(each), etag: each.etag })),
  );
};

/** A message that is planned anew may wake nobody either. */
const outsideQuietHours = async (
  directory: Pick<Directory, 'reachOf'>,
  settled: readonly Settled[],
) => {
  const again = settled.flatMap(({ entry, transition }) =>
    transition.kind === 'again' ? [{ entry, at: transition.at }] : [],
  );
  if (again.length === 0) return [];
  const reach = await directory.reachOf([...new Set(again.map(({ entry }) => entry.recipient))]);
  return again.map(({ entry, at }) => ({
    entry,
    // Later than before in any case: the two entries are told apart by it.
    at: Math.max(reach.get(entry.recipient)?.notBefore(at) ?? at, entry.at + 1),
  }));
};
