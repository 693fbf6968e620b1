import { afterAll, afterEach, beforeAll, describe } from '@jest/globals';
import { appendTests } from './append-tests.ts';
import type { EventLogFixture, Fixture } from './fixture.ts';
import { groupTests } from './group-tests.ts';
import { placeTests } from './place-tests.ts';
import { readerTests } from './reader-tests.ts';
import { closeReaders } from './reader.ts';
import { readTests } from './read-tests.ts';

/** What every event log does, the real one and the simulated one. */
export const describeEventLog = (name: string, create: () => Promise<EventLogFixture>): void => {
  describe(`event log: ${name}`, () => {
    let fixture: EventLogFixture | undefined;
    const given: Fixture = () => {
      if (!fixture) throw new Error('the event log could not be created');
      return fixture;
    };
    beforeAll(async () => {
      fixture = await create();
    }, 30_000);
    afterEach(closeReaders);
    afterAll(async () => fixture?.close());

    describe('a producer', () => appendTests(given));
    describe('a consumer', () => readTests(given));
    describe('a consumer group', () => groupTests(given));
    describe('a place in the log', () => placeTests(given));
    describe('a reader', () => readerTests(given));
  });
};
