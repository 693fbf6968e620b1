import { DLQ_HEADER } from '@mastery/event-schemas';
import { type NewRecord, type StateStore, StateWriteUnknown } from '@mastery/ports';
import { redisLikeStore } from '@mastery/ports/testing';
import { type WorkOffDeps } from '../dispatch/work-off.ts';
import { createBury } from '../dispatch/bury.ts';
import { createDispatcher } from '../dispatch/dispatcher.ts';
import type { Settled } from '../dispatch/claimed.ts';
import { createMessageOf } from '../dispatch/message.ts';
import { createTimetable } from '../due/timetable.ts';
import { createErasedAt } from '../inbox/erased-at.ts';
import { createInboxOf } from '../inbox/inbox-of.ts';
import { createPlan } from '../planning/plan.ts';
import { tell } from '../planning/tell.ts';
import { readResult } from '../read-result.ts';
import { type DeliveryLetter, createReplayDelivery } from '../replay/replay-delivery.ts';
import { createLanes } from '../sending/lanes.ts';
import { createSendStates } from '../sending/send-states.ts';
import type { Message, SendOutcome } from '../sending/sender.ts';
import { textsIn } from '../texts/languages.ts';
import { RESULT_AT, recordOf } from './results.ts';
import { testDirectory } from './test-directory.ts';

/** A receiver's answer to a try. */
export type Answer = (message: Message, tries: number) => Promise<SendOutcome>;

const PSEUDONYM = (person: string) => `h(${person.replaceAll(':', '.')})`;
const pace = { burst: 10_000, perSecond: 10_000 };

/** One store, one receiver and a clock of their own, and any number of processes that plan and send. */
export const sendingWorld = (answer: Answer = () => Promise.resolve({ kind: 'sent' })) => {
  const memory = redisLikeStore();
  const people = testDirectory();
  const received: string[] = [];
  const letters: NewRecord[] = [];
  const settled: Settled[] = [];
  const tries = new Map<string, number>();
  let now = RESULT_AT + 1_000;
  const clock = { now: () => now };

  /** A process; when it is killed, nothing that it began goes on. */
  const start = (name: string, weather: (store: StateStore) => StateStore = (store) => store) => {
    let isDead = false;
    const isOver = () => isDead;
    let ids = 0;
    const alive = async <Result>(act: () => Promise<Result>): Promise<Result> => {
      if (isOver()) return new Promise(() => undefined);
      const result = await act();
      // It may have been killed meanwhile.
      return isOver() ? new Promise(() => undefined) : result;
    };
    const beneath = weather(memory.store);
    const store: StateStore = {
      ...beneath,
      getMany: (keys) => alive(() => beneath.getMany(keys)),
      transact: (operations) => alive(() => beneath.transact(operations)),
    };
    const timetable = createTimetable(store, clock);
    const states = createSendStates(store);
    const random = () => 0.5;
    const lanes = createLanes(
      {
        total: 32,
        perHost: 4,
        waitMs: 30_000,
        firstRestMs: 30_000,
        pace: () => pace,
      },
      clock,
      random,
    );
    const producer = {
      append: (_topic: string, records: readonly NewRecord[]) =>
        alive(() => {
          letters.push(...records);
          return Promise.resolve([]);
        }),
      probe: () => Promise.resolve(),
      close: () => Promise.resolve(),
    };
    const deps: WorkOffDeps = {
      timetable,
      states,
      lanes,
      clock,
      random,
      patience: { tryMs: 10_000, claimMs: 120_000, firstRetryMs: 10_000 },
      directory: people.directory,
      timers: { sleep: () => alive(() => new Promise((resolve) => setImmediate(resolve))) },
      newId: () => `${name}-${(ids += 1)}`,
      messageOf: createMessageOf({ textsIn, inboxOf: createInboxOf(store) }),
      erasedAt: createErasedAt(store, PSEUDONYM),
      bury: createBury(producer, clock),
      senders: {
        webhook: {
          channel: 'webhook',
          send: (_to, message) =>
            alive(() => {
              const count = (tries.get(message.id) ?? 0) + 1;
              tries.set(message.id, count);
              return answer(message as Message, count).then((outcome) => {
                if (outcome.kind === 'sent') received.push(message.id);
                return outcome;
              });
            }),
          close: () => Promise.resolve(),
        },
      },
      events: {
        settled: (each) => settled.push(each),
        putBack: () => undefined,
        standing: () => undefined,
        failed: () => undefined,
      },
    };
    const plan = createPlan({
      timetable,
      states,
      clock,
      channels: new Set(['webhook']),
      pseudonym: PSEUDONYM,
    });
    const replay = createReplayDelivery({
      ...deps,
      pseudonym: PSEUDONYM,
      putBack: () => undefined,
    });
    const dispatcher = createDispatcher({ ...deps, assignment: () => [0] });
    return {
      deps,
      dispatcher,
      kill: () => {
        isDead = true;
      },
      /** Plans as the consumer does; results stand at the offsets of their place. */
      plan: async (...results: readonly unknown[]) => {
        const read = results.map((each, offset) => readResult(recordOf(offset, each)));
        const told = await tell(
          people.directory,
          read.flatMap((each) => ('event' in each ? [each] : [])),
        );
        return plan(0, told, await people.directory.reachOf(told.map((each) => each.recipient)));
      },
      /** Puts the message of a dead letter back. */
      replay: (letter: NewRecord) => replay(deliveryLetter(letter)),
      /** Looks once and waits for what was begun. */
      look: async () => {
        await Promise.all(await dispatcher.look());
        lanes.look();
      },
    };
  };

  return {
    ...people,
    memory,
    received,
    letters,
    settled,
    tries,
    start,
    pass: (ms: number) => (now += ms),
    now: () => now,
    pseudonym: PSEUDONYM,
    /** How what was settled left our hands, in order. */
    outcomes: () =>
      settled.map(({ transition }) =>
        transition.kind === 'done' ? transition.outcome : transition.kind,
      ),
  };
};

/** What mastery-engine reads in a dead letter. */
export const deliveryLetter = ({ value, headers }: NewRecord): DeliveryLetter => {
  const header = (name: string) => String(headers[name]);
  return {
    part: header(DLQ_HEADER.part),
    source: {
      partition: Number(header(DLQ_HEADER.sourcePartition)),
      offset: header(DLQ_HEADER.sourceOffset),
    },
    value: String(value),
  };
};

/** A store that refuses or loses what `isBad` says: before it is applied, after it, or half of it. */
export const illStore =
  (weather: () => 'well' | 'lost' | 'unconfirmed' | 'half') =>
  (store: StateStore): StateStore => ({
    ...store,
    transact: async (operations) => {
      const how = weather();
      if (how === 'lost') throw new StateWriteUnknown('lost on the way');
      if (how === 'half') {
        // As on Redis, where a stale ETag refuses its own key only.
        await store
          .transact(operations.filter((_, index) => index % 2 === 1))
          .catch(() => undefined);
        throw new StateWriteUnknown('half of it');
      }
      await store.transact(operations);
      if (how === 'unconfirmed') throw new StateWriteUnknown('the answer was lost');
    },
  });
