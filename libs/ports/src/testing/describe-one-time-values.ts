import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OneTimeValues } from '../one-time-values.ts';

/** Two processes that share the values, and how to put them away. */
export interface OneTimeValuesFixture {
  readonly one: OneTimeValues;
  readonly other: OneTimeValues;
  readonly close: () => Promise<void>;
}

/** What every keeper of one-time values does, the real one and the simulated one. */
export const describeOneTimeValues = (
  name: string,
  create: () => Promise<OneTimeValuesFixture>,
): void => {
  describe(`one-time values: ${name}`, () => {
    let fixture: OneTimeValuesFixture | undefined;
    const given = () => fixture!;
    const newKey = () => `test:${randomUUID()}`;
    beforeAll(async () => {
      fixture = await create();
    });
    afterAll(async () => fixture?.close());

    it('are taken once, byte for byte, also by another process', async () => {
      const key = newKey();
      await given().one.put(key, '{"a":"ü ☃ 💡"}', 60_000);
      expect(await given().other.take(key)).toBe('{"a":"ü ☃ 💡"}');
      expect(await given().one.take(key)).toBeUndefined();
      expect(await given().other.take(key)).toBeUndefined();
    });

    it('go to one of all who ask at the same time', async () => {
      const key = newKey();
      await given().one.put(key, 'v', 60_000);
      const asked = Array.from({ length: 50 }, (_, n) =>
        (n % 2 ? given().one : given().other).take(key),
      );
      const taken = await Promise.all(asked);
      expect(taken.filter((value) => value !== undefined)).toEqual(['v']);
    });

    it('are gone when their time is over', async () => {
      const key = newKey();
      await given().one.put(key, 'v', 60);
      await sleep(120);
      expect(await given().one.take(key)).toBeUndefined();
    });

    it('are not there before they were put', async () => {
      expect(await given().one.take(newKey())).toBeUndefined();
    });
  });
};
