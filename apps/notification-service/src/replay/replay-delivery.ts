import { TOPIC } from '@mastery/event-schemas';
import type { Clock } from '@mastery/ports';
import type { Directory } from '../directory/directory.ts';
import { whereTo } from '../dispatch/where-to.ts';
import type { DueEntry } from '../due/entry.ts';
import type { Timetable } from '../due/timetable.ts';
import { type ToldOf, tell } from '../planning/tell.ts';
import { readResult } from '../read-result.ts';
import type { SendState } from '../sending/send-state.ts';
import type { SendStates } from '../sending/send-states.ts';
import { type LetterPart, readPart } from './letter-part.ts';
import { type Objection, readinessOf } from './objection.ts';

/** What replaying needs. */
export interface ReplayDeps {
  readonly states: Pick<SendStates, 'read'>;
  readonly timetable: Pick<Timetable, 'schedule'>;
  readonly directory: Pick<Directory, 'reachOf' | 'teachersOf' | 'platforms'>;
  /** When somebody was erased, milliseconds since the epoch. @throws StateStoreUnavailable */
  readonly erasedAt: (people: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  readonly clock: Clock;
  /** Recipient → HMAC. */
  readonly pseudonym: (recipient: string) => string;
  readonly putBack: (entry: DueEntry) => void;
}

/** The dead letter of a message. */
export interface DeliveryLetter {
  /** Its `dlq-part`. */
  readonly part: string;
  /** Where the result lies on `mastery.results`. */
  readonly source: { readonly partition: number; readonly offset: string };
  /** The result, JSON text. */
  readonly value: string;
}

/** What became of a replay. */
export type Replayed =
  /** The message is due, milliseconds since the epoch: now, or when quiet hours are over. */
  | { readonly kind: 'put-back'; readonly at: number }
  /** It was put back before, by a replay of the same letter. */
  | { readonly kind: 'repeat' }
  | { readonly kind: 'objection'; readonly why: Objection };

/** @throws StateStoreUnavailable, StateWriteUnknown: replaying again is safe */
export type ReplayDelivery = (letter: DeliveryLetter) => Promise<Replayed>;

/**
 * Puts a message that was given up back: it is due once more, with all its tries, and its receiver knows it by the same
 * id. Nothing is written but an entry of a due document that bears its letter's number plus one; the send key takes each
 * number once, so that however often a letter is replayed, by however many at once, its message is sent once.
 */
export const createReplayDelivery =
  (deps: ReplayDeps): ReplayDelivery =>
  async (letter) => {
    const part = readPart(letter.part);
    const read = readResult(asRecord(letter));
    if (part === null || 'problem' in read) return objection('unreadable');

    const state = (await deps.states.read([part.key])).get(part.key)?.state;
    const readiness = readinessOf(state, part.replay + 1);
    if (readiness.kind !== 'ready') return readiness;

    const told = await tell(deps.directory, [read]);
    const entry = entryFor(part, told, state, deps);
    if (entry === null) return objection('nobody');

    const [reach, erased] = await Promise.all([
      deps.directory.reachOf([entry.recipient]),
      deps.erasedAt([entry.recipient, entry.about]),
    ]);
    const where = whereTo(entry, { reach, erased }, entry.at);
    if (where.kind === 'done') return objection(where.outcome);

    const at = where.kind === 'later' ? where.at : entry.at;
    const due = { ...entry, at, since: at };
    await deps.timetable.schedule(letter.source.partition, [due]);
    deps.putBack(due);
    return { kind: 'put-back', at };
  };

const objection = (why: Objection): Replayed => ({ kind: 'objection', why });

/** The entry of a message that is put back; the send key holds its recipient as a pseudonym only. */
const entryFor = (
  { key, replay, channel, destination, pseudonym }: LetterPart,
  told: readonly ToldOf[],
  state: SendState | undefined,
  deps: Pick<ReplayDeps, 'pseudonym' | 'clock'>,
): DueEntry | null => {
  const to = told.find(({ recipient }) => deps.pseudonym(recipient) === pseudonym);
  if (to === undefined) return null;
  const { recipient, about, source, kind } = to;
  const digestOf = state?.state === 'done' ? state.digestOf : undefined;
  const what = digestOf === undefined ? { kind } : ({ kind: 'digest', digestOf } as const);
  const message = { key, channel, destination, recipient, about, source, ...what };
  const now = deps.clock.now();
  return { ...message, at: now, since: now, replay: replay + 1 };
};

const asRecord = ({ source, value }: DeliveryLetter) => ({
  ...{ topic: TOPIC.results, ...source, key: null, value: Buffer.from(value) },
  ...{ timestamp: 0, headers: {} },
});
