import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ApiExample,
  type ApiOperation,
  OPERATIONS,
  openApiDocument,
  role,
} from '@mastery/api-schemas';
import {
  cohortMembersKey,
  currentMasteryKey,
  dailyMasteryKey,
  processedKey,
} from '@mastery/state-keys';
import fc from 'fast-check';
import { KNOWN_STUDENT, type Schema, arbitraryOf } from '../testing/arbitrary-of-schema.ts';
import { type Sent, described } from '../testing/described-request.ts';
import { storedResult } from '../testing/stored-result.ts';
import { createWorld, standIn, startGateway } from '../testing/test-gateway.ts';

const { paths, components } = openApiDocument();
const schemas = components.schemas as Readonly<Record<string, Schema>>;

interface Described {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Schema;
  }[];
}

/** Parameters and body of an operation, made from nothing but the document. */
const sentTo = ({ path, method, body }: ApiOperation): fc.Arbitrary<Sent> => {
  const { parameters = [] } = paths[path]?.[method] as Described;
  const inUrl = parameters.filter((each) => each.in !== 'header');
  const model = inUrl.map(({ name, schema }) => [name, arbitraryOf(schema).map(asText)] as const);
  const requiredKeys = inUrl.filter(({ required }) => required).map(({ name }) => name);
  return fc.record({
    parameters: fc.record(Object.fromEntries(model), { requiredKeys }),
    body: body ? arbitraryOf(schemas[body.name]!) : fc.constant(undefined),
  });
};

/** A URL holds text, and no half of a surrogate pair. A path needs something in each place. */
const asText = (value: unknown) =>
  (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed() || '-';

/** What else may be strange about a request. */
const STRANGE = fc.record(
  {
    accept: fc.constantFrom('*/*', 'text/csv', 'application/x-ndjson', 'x', ';q=1,,', 'image/*'),
    traceparent: fc.constantFrom('', '00-1-1-1', `00-${'0'.repeat(32)}-${'0'.repeat(16)}-00`),
    'idempotency-key': fc.constantFrom('k', '', 'x'.repeat(600)),
    'if-none-match': fc.constantFrom('*', 'x', 'W/"1", "2"'),
    'content-type': fc.constantFrom('application/json; charset=utf-8', 'text/plain', 'x'),
  },
  { requiredKeys: [] },
);

const appliedTo = (student: string) =>
  JSON.stringify({
    outcome: 'applied',
    ...{ topic: 'mastery.requests', partition: 3, offset: 7, content_hash: 'h', result_ids: [] },
    ...{ student_hash: standIn(student), processed_at: '2026-03-10T12:00:00.000Z' },
  });

/** The events whose status the examples ask for, and what the worker has said of each. */
const STATUSES = ['ingestStatus', 'eventStatus'].map((name) => {
  const asked = OPERATIONS.find(({ id }) => id === name)?.examples[0]?.parameters ?? {};
  return [processedKey(String(asked['event_id'])), appliedTo(String(asked['id'] ?? KNOWN_STUDENT))];
});

/** Who asks where the example names nobody. */
const NOBODY_IN_PARTICULAR: NonNullable<ApiExample['as']> = { role: 'admin', subject: 'ops' };

/** Of each operation: together about ten seconds. */
const RUNS = 60;

describe('whatever is sent to an operation of the OpenAPI document', () => {
  const world = createWorld();
  world.studentsMayIngest = true;
  world.curriculum = {
    ...{ id: 'BBB-2013B', title: 'Module BBB' },
    topics: [{ id: 'BBB-block-1', title: 'Block 1', prerequisites: [], exercises: [] }],
  };
  // The examples are events of that day.
  world.now = () => Date.parse('2026-11-20T10:00:00Z');
  world.stored.set(currentMasteryKey(KNOWN_STUDENT), storedResult(KNOWN_STUDENT));
  world.stored.set(dailyMasteryKey(KNOWN_STUDENT, '2026-11-18'), storedResult(KNOWN_STUDENT));
  for (const [key = '', marker = ''] of STATUSES) world.stored.set(key, marker);
  world.stored.set(cohortMembersKey('class-example'), JSON.stringify([KNOWN_STUDENT]));
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(world)));
  afterAll(() => gateway.close());

  it.each(OPERATIONS.map((operation) => [operation.id, operation] as const))(
    '%s answers as the document says, and never with a failure of ours',
    async (_id, operation) => {
      const [example] = operation.examples;
      const statuses = new Set<number>();
      const anybody = fc.record({
        as: fc.constantFrom(...role.options),
        sub: fc.constantFrom(KNOWN_STUDENT, 'caller'),
        cohorts: fc.constant<readonly string[]>([]),
      });
      const { role: as, subject: sub, cohorts = [] } = example?.as ?? NOBODY_IN_PARTICULAR;
      const somebody = { as, sub, cohorts };
      const caller = fc.oneof(
        { arbitrary: fc.constant(somebody), weight: 4 },
        { arbitrary: anybody, weight: 1 },
      );
      const headers = fc.oneof(
        { arbitrary: fc.constant({}), weight: 4 },
        { arbitrary: STRANGE, weight: 1 },
      );
      const ask = async (sent: Sent, who: typeof somebody, more: object) => {
        const { method, path } = described(operation, sent);
        // Fails by itself where the answer is not as the document says.
        const { status } = await gateway.ask(method, path, {
          ...who,
          headers: { ...more },
          ...(sent.body !== undefined && { body: JSON.stringify(sent.body) }),
        });
        expect(status).toBeLessThan(500);
        statuses.add(status);
      };
      await fc.assert(fc.asyncProperty(sentTo(operation), caller, headers, ask), {
        numRuns: operation.roles === 'open' ? 5 : RUNS,
        examples: example ? [[example, somebody, {}]] : [],
      });
      // It got through to the work, too, and was refused in some other way.
      if (example) expect(Math.min(...statuses)).toBeLessThan(300);
      if (operation.body && !operation.isBodyOptional) expect([...statuses]).toContain(400);
    },
    30_000,
  );
});
