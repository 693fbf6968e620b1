import type { Clock, Timers } from '@mastery/ports';
import type { Directory } from '../directory/directory.ts';
import type { DueDocument } from '../due/due-document.ts';
import type { Timetable } from '../due/timetable.ts';
import { type ClaimDeps, claim } from './claim.ts';
import type { Claimed, Settled } from './claimed.ts';
import { type DeliverDeps, deliver } from './deliver.ts';
import type { DispatchEvents } from './events.ts';
import { gather } from './gather.ts';
import { type SettleDeps, settle } from './settle.ts';
import type { Circumstances } from './where-to.ts';

/** What working off a due document needs. */
export interface WorkOffDeps extends ClaimDeps, DeliverDeps, SettleDeps {
  readonly timetable: Timetable;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly events: DispatchEvents;
  /** When somebody was erased, milliseconds since the epoch. @throws StateStoreUnavailable */
  readonly erasedAt: (people: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}

/** Between two tries to note what was sent, milliseconds. */
const NOTE_AGAIN_MS = 500;

/**
 * Sends what is due in a document: claim → look up where to → send → note → take it out. Each message is noted as
 * soon as it is sent, so that a process that dies has as little as can be to send again.
 * @returns whether anything was ours to do
 * @throws StateStoreUnavailable, StateWriteUnknown, EventLogUnavailable: what is not noted comes again
 */
export const workOff = async (
  deps: WorkOffDeps,
  partition: number,
  document: DueDocument,
): Promise<boolean> => {
  const { timetable, clock, events } = deps;
  const { claimed, dropped } = await claim(deps, document);
  if (claimed.length === 0 && dropped.length === 0) return false;
  const until = clock.now() + deps.patience.claimMs;
  const place = { partition, minute: Number(document.key.split(':')[2]) };
  const settledAll: Settled[] = [];
  const settling = gather<Settled>(async (settled) => {
    await noting(deps, until, () => settle(deps, place, settled));
    settledAll.push(...settled);
    for (const each of settled) events.settled(each, clock.now());
  });
  const circumstances = await circumstancesOf(deps, claimed);
  await Promise.all(
    claimed.map(async (each) => {
      const transition = await deliver(deps, each, circumstances);
      settling.add({ ...each, transition });
    }),
  );
  await settling.done();

  const left = settledAll.filter(({ transition: { kind } }) => kind !== 'release');
  await timetable.strike(document, [...dropped, ...left.map(({ entry }) => entry)]);
  return true;
};

/** Everything about the people concerned, in two reads. */
const circumstancesOf = async (
  { directory, erasedAt }: WorkOffDeps,
  claimed: readonly Claimed[],
): Promise<Circumstances> => {
  const recipients = new Set(claimed.map(({ entry }) => entry.recipient));
  const concerned = new Set([...recipients, ...claimed.map(({ entry }) => entry.about)]);
  const [reach, erased] = await Promise.all([
    directory.reachOf([...recipients]),
    erasedAt([...concerned]),
  ]);
  return { reach, erased };
};

/** What was sent must be noted, or it is sent again: tries on for as long as the claim holds. */
const noting = async (
  { clock, timers }: Pick<WorkOffDeps, 'clock' | 'timers'>,
  until: number,
  note: () => Promise<void>,
): Promise<void> => {
  for (;;) {
    try {
      await note();
      return;
    } catch (error) {
      if (clock.now() > until) throw error;
      await timers.sleep(NOTE_AGAIN_MS);
    }
  }
};
