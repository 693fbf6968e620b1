import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Audience } from './audience.ts';
import { until } from './testing/test-log.ts';
import { createStreamWorld, only, stopAll } from './testing/test-streams.ts';

const STUDENTS = ['ada', 'bob', 'eve', 'joe'];
const AUDIENCES: readonly Audience[] = [
  only('ada'),
  { kind: 'everybody' },
  { kind: 'cohorts', cohorts: ['c-1', 'c-2'] },
];
/** Whom each of them watches. */
const WATCHED = [['ada'], STUDENTS, ['ada', 'bob', 'eve']];

type Step =
  | { readonly do: 'append'; readonly student: string }
  | { readonly do: 'deliver' | 'skip' | 'repeat'; readonly at: number }
  | { readonly do: 'move'; readonly client: number; readonly to: number }
  | { readonly do: 'pause' };

const gatewayOf = fc.nat(1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('append'), student: fc.constantFrom(...STUDENTS) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('deliver', 'deliver', 'skip', 'repeat'),
      at: gatewayOf,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('move'), client: fc.nat(2), to: gatewayOf }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'pause' }) },
);

describe('whatever the order in which gateways read, and clients go from one to the other', () => {
  const run = async (steps: readonly Step[]) => {
    const { log, cohorts, gateway } = createStreamWorld(3);
    cohorts.set('c-1', ['ada', 'bob']);
    cohorts.set('c-2', ['bob', 'eve']);
    const gateways = [gateway(), gateway()];
    const got = AUDIENCES.map((): string[] => []);
    const open = (client: number, to: number, lastId?: string) => {
      const stream = gateways[to]!.connect(AUDIENCES[client]!, lastId, { subject: `c-${client}` });
      return { ...stream, leave: () => stream.leave() };
    };
    const clients = AUDIENCES.map((_, client) => open(client, 0));
    await until('joining', () => clients.every((each) => each.types().length > 0));
    const appended: { student: string; id: string }[] = [];
    const move = async (client: number, to: number) => {
      const before = clients[client]!;
      await before.leave();
      got[client]!.push(...before.results());
      expect(before.types()).not.toContain('stream.gap');
      const { lastId } = before.client;
      clients[client] = open(client, to, lastId ?? lastIds[client]);
      lastIds[client] = lastId ?? lastIds[client];
    };
    const lastIds = clients.map(({ client }) => client.lastId);
    for (const each of steps) {
      if (each.do === 'append') {
        appended.push({ student: each.student, id: log.append(each.student) });
      } else if (each.do === 'move') await move(each.client, each.to);
      else if (each.do === 'pause') await sleep(15);
      else gateways[each.at]![each.do]();
    }
    const expected = WATCHED.map((ids) => appended.filter(({ student }) => ids.includes(student)));
    const all = (client: number) => [...got[client]!, ...clients[client]!.results()];
    await until('everything', () =>
      expected.every((ids, client) => all(client).length >= ids.length),
    );
    await sleep(30);
    expected.forEach((events, client) => {
      for (const student of STUDENTS) {
        const ids = events.filter((event) => event.student === student).map(({ id }) => id);
        expect(all(client).filter((id) => ids.includes(id))).toEqual(ids);
      }
      expect(all(client)).toHaveLength(events.length);
      expect(clients[client]!.types()).not.toContain('stream.gap');
    });
  };

  it('each event comes once, and those of a student in their order', async () => {
    const runs = fc.array(step, { minLength: 10, maxLength: 60 });
    const property = fc.asyncProperty(runs, (steps) => run(steps).finally(stopAll));
    await fc.assert(property, { numRuns: 30, endOnFailure: true });
  }, 120_000);
});
