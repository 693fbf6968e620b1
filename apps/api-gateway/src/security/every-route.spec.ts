import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATIONS, type Role, role } from '@mastery/api-schemas';
import { described } from '../testing/described-request.ts';
import { TEST_KEY, forgeToken } from '../testing/forge-token.ts';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

const NOW = Math.floor(Date.now() / 1_000);
const HEADER = { alg: 'HS256', kid: TEST_KEY.kid };
const claims = (as: Role, exp = NOW + 600) => ({ sub: 'ada-example', role: as, exp, cohorts: [] });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** How somebody of each role may not be believed. */
const UNBELIEVABLE: Readonly<Record<string, (as: Role) => { readonly authorization: string }>> = {
  missing: () => ({ authorization: '' }),
  expired: (as) => bearer(forgeToken(claims(as, NOW - 60))),
  'without an end': (as) => bearer(forgeToken({ sub: 'ada-example', role: as })),
  'signed with another secret': (as) => bearer(forgeToken(claims(as), HEADER, 'x'.repeat(32))),
  'signed by nobody': (as) =>
    bearer(`${forgeToken(claims(as), { alg: 'none' }).split('.').slice(0, 2).join('.')}.`),
};

/** Every operation with its first example, from the OpenAPI document alone. */
const GUARDED = OPERATIONS.filter(({ roles }) => roles !== 'open');
const TABLE = GUARDED.flatMap((operation) =>
  role.options.map((as) => [`${operation.method} ${operation.path}`, as, operation] as const),
);

describe('every operation that needs a token', () => {
  const world = createWorld();
  world.studentsMayIngest = true;
  // The examples are events of that day.
  world.now = () => Date.parse('2026-11-20T10:00:00Z');
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(world)));
  afterAll(() => gateway.close());

  const ask = ({ method, path, examples }: (typeof GUARDED)[number], headers: object) => {
    const sent = examples[0] ?? {};
    const request = described({ method, path }, sent);
    const body = 'body' in sent && { body: sent.body };
    return gateway.ask(request.method, request.path, { headers: { ...headers }, ...body });
  };

  it.each(TABLE)(
    '%s turns away a %s whose token is not to be believed',
    async (_, as, operation) => {
      for (const [what, headers] of Object.entries(UNBELIEVABLE)) {
        const { status, headers: answered } = await ask(operation, headers(as));
        expect([what, status]).toEqual([what, 401]);
        expect(answered.get('www-authenticate')).toBe('Bearer');
      }
      expect([world.invoked, world.appended, world.reads]).toEqual([[], [], []]);
    },
  );

  const withExample = TABLE.filter(([, , { examples }]) => examples.length > 0);
  it.each(withExample)('%s is as open to a %s as the document says', async (_, as, operation) => {
    const { roles = role.options } = operation;
    const { status } = await ask(operation, bearer(forgeToken(claims(as))));
    if (roles === 'open' || !roles.includes(as)) expect(status).toBe(403);
    // Whether a student is theirs to see is another question.
    else expect([200, 202, 403, 404]).toContain(status);
    if (as === 'admin') expect([200, 202, 404]).toContain(status);
    world.invoked.length = world.appended.length = world.reads.length = 0;
  });
});
