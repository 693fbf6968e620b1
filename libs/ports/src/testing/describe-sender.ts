import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type {
  ChannelName,
  DestinationOf,
  OutboundMessage,
  SendOutcome,
  Sender,
} from '../sender.ts';

/** What a counterpart does with whatever comes from now on. */
export type CounterpartMood =
  'takes it' | 'cannot just now' | 'knows nobody there' | 'stalls' | 'hangs up';

/** A message as it arrived, found genuine and readable. */
export interface ArrivedMessage {
  /** What a receiver tells repeats by. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** A real receiver, on loopback. */
export interface Counterpart {
  become(mood: CounterpartMood): void;
  /** What it took, in that order. */
  arrived(): readonly ArrivedMessage[];
  /** Connections that are open. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

/** A sender to test and its counterpart. */
export interface SenderFixture<C extends ChannelName> {
  readonly sender: Sender<C>;
  readonly counterpart: Counterpart;
  readonly destination: DestinationOf<C>;
  /** Destinations that no try could reach, by what is wrong with them. */
  readonly hopeless: Readonly<Record<string, DestinationOf<C>>>;
  /** What no reason may hold: secrets, addresses, ports. */
  readonly unspeakable: readonly string[];
}

/** Nothing on a busy machine takes that long, but a stall does. */
const PATIENT_MS = 10_000;
const HASTY_MS = 500;
/** A busy machine is late by this at most. */
const GRACE_MS = 3_000;

/** A message to somebody, with an id of its own. */
export const newMessage = (
  title = 'Next for you: loops',
  body = 'Well done.',
): OutboundMessage => ({
  id: `notification:${randomUUID()}:some-channel:ada`,
  recipient: 'ada',
  notification: {
    id: randomUUID(),
    type: 'learning.path.recommended',
    title,
    body,
    created_at: '2026-03-10T12:00:00.000Z',
    trace_id: 'a'.repeat(32),
  },
});

/**
 * What every sender does, by whichever channel it leads out.
 * @param create makes a sender whose tries may take so many milliseconds
 */
export const describeSender = <C extends ChannelName>(
  name: C,
  create: (timeLimitMs: number) => Promise<SenderFixture<C>>,
): void => {
  describe(`sender: ${name}`, () => {
    let fixture: SenderFixture<C>;
    let hasty: SenderFixture<C>;
    const reasons: string[] = [];
    const told = (outcome: SendOutcome): SendOutcome => {
      if (outcome.kind !== 'sent') reasons.push(outcome.reason);
      return outcome;
    };
    const send = async (message = newMessage(), destination = fixture.destination) =>
      told(await fixture.sender.send(destination, message));
    const arrivedSince = (before: number) => fixture.counterpart.arrived().slice(before);
    const count = () => fixture.counterpart.arrived().length;

    beforeAll(async () => {
      fixture = await create(PATIENT_MS);
      hasty = await create(HASTY_MS);
    });
    afterAll(async () => {
      for (const { counterpart, sender } of [fixture, hasty]) {
        await counterpart.close();
        await sender.close();
      }
    });

    it('says which channel it is', () => {
      expect(fixture.sender.channel).toBe(name);
    });

    it('sends a message once, and every word of it arrives', async () => {
      const before = count();
      const title = 'Ist „loops“ schwierig für dich? 💡';
      const body = 'Two lines:\n<b>5 & 6</b> failed attempts. "Begin small".';
      expect(await send(newMessage(title, body))).toEqual({ kind: 'sent' });
      expect(arrivedSince(before)).toMatchObject([{ title, body }]);
    });

    it('gives a message the same id at every try, and no other message', async () => {
      const before = count();
      const message = newMessage();
      for (const each of [message, message, newMessage()]) await send(each);
      const [first, again, other] = arrivedSince(before).map(({ id }) => id);
      expect(first).toBe(again);
      expect(first).not.toBe(other);
    });

    it('sends many at once, each once', async () => {
      const before = count();
      const messages = Array.from({ length: 40 }, (_, n) => newMessage(`Number ${n}`));
      const outcomes = await Promise.all(messages.map((each) => send(each)));
      expect(outcomes).toEqual(messages.map(() => ({ kind: 'sent' })));
      const titles = arrivedSince(before).map(({ title }) => title);
      expect(titles.sort()).toEqual(messages.map(({ notification }) => notification.title).sort());
    });

    it.each([
      ['cannot just now', 'retry'],
      ['knows nobody there', 'gone'],
      ['hangs up', 'retry'],
    ] as const)('takes a counterpart that %s for: %s', async (mood, kind) => {
      fixture.counterpart.become(mood);
      expect(await send()).toMatchObject({ kind });
      fixture.counterpart.become('takes it');
      expect(await send()).toEqual({ kind: 'sent' });
    });

    it('gives up on a counterpart that stalls when its time is over, however many wait', async () => {
      const { sender, counterpart, destination } = hasty;
      counterpart.become('stalls');
      const begun = performance.now();
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, () => sender.send(destination, newMessage())),
      );
      expect(performance.now() - begun).toBeLessThan(HASTY_MS + GRACE_MS);
      expect(outcomes.map(told)).toEqual(
        outcomes.map(() => ({ kind: 'retry', reason: 'no answer in time' })),
      );
      counterpart.become('takes it');
      await new Promise((resolve) => setTimeout(resolve, HASTY_MS));
      // What was given up is not sent behind anybody's back.
      expect(counterpart.arrived()).toEqual([]);
    });

    it('refuses what no try could deliver', async () => {
      for (const [what, destination] of Object.entries(fixture.hopeless)) {
        expect({ what, ...(await send(newMessage(), destination)) }).toMatchObject({
          what,
          kind: 'refused',
        });
      }
    });

    it('closes its connections, and tries nothing any more', async () => {
      await fixture.sender.close();
      for (let tries = 0; tries < 50 && (await fixture.counterpart.connections()) > 0; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect(await fixture.counterpart.connections()).toBe(0);
      expect(await send()).toMatchObject({ kind: 'retry' });
    });

    it('told neither secrets nor addresses in any reason', () => {
      expect(reasons.length).toBeGreaterThan(10);
      for (const words of fixture.unspeakable) {
        expect(reasons.filter((reason) => reason.includes(words))).toEqual([]);
      }
    });
  });
};
