import { CREATE_ONLY, type Clock } from '@mastery/ports';
import type { Reach } from '../directory/directory.ts';
import { MAX_ENTRIES } from '../due/due-document.ts';
import type { DueEntry } from '../due/entry.ts';
import type { Timetable } from '../due/timetable.ts';
import type { SendStates } from '../sending/send-states.ts';
import type { ChannelName } from '../sending/sender.ts';
import { type Told, entriesFor } from './entries.ts';

/** What planning needs. */
export interface PlanDeps {
  readonly timetable: Pick<Timetable, 'schedule'>;
  readonly states: SendStates;
  readonly clock: Clock;
  readonly channels: ReadonlySet<ChannelName>;
  /** Student or teacher → HMAC. */
  readonly pseudonym: (recipient: string) => string;
}

/** What became of a message that was to be planned; a repeat was planned before. */
export interface PlannedEntry {
  readonly entry: DueEntry;
  readonly outcome: 'planned' | 'repeat';
}

/**
 * Plans the messages for these notifications; whoever is not in `reach` is told nothing.
 * @throws StateStoreUnavailable, StateWriteUnknown: planning again is safe
 */
export type Plan = (
  partition: number,
  told: readonly Told[],
  reach: ReadonlyMap<string, Reach>,
) => Promise<readonly PlannedEntry[]>;

/**
 * A message is put into a due document first, and only then its send key is created: where the process dies in
 * between, the result comes again and is planned again, and the send key decides which entry counts. The other way
 * round, a send key whose document was refused would hide the message for ever.
 */
export const createPlan =
  ({ timetable, states, clock, channels, pseudonym }: PlanDeps): Plan =>
  async (partition, told, reach) => {
    const context = { now: clock.now(), channels, pseudonym };
    const wanted = told.flatMap((each) => {
      const reached = reach.get(each.recipient);
      return reached === undefined ? [] : entriesFor(each, reached, context);
    });
    const entries = [...new Map(wanted.map((entry) => [entry.key, entry])).values()];
    const standing = await states.read(entries.map(({ key }) => key));
    const fresh = entries.filter(({ key }) => standing.get(key)?.state === undefined);

    for (let from = 0; from < fresh.length; from += MAX_ENTRIES) {
      const part = fresh.slice(from, from + MAX_ENTRIES);
      const minutes = await timetable.schedule(partition, part);
      await states.write(
        part.map((entry) => ({
          key: entry.key,
          state: { state: 'planned', minute: minutes.get(entry) ?? 0, tries: 0 },
          etag: CREATE_ONLY,
        })),
      );
    }
    const isFresh = new Set(fresh);
    return entries.map((entry) => ({ entry, outcome: isFresh.has(entry) ? 'planned' : 'repeat' }));
  };
