import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createForge, firstKey, hostileTokens } from '@mastery/auth-jwt/testing';
import { type Check, type Scenario, tally } from '../scenario.ts';
import { type Answer, ask } from '../target/ask.ts';
import type { Target } from '../target/target.ts';

const COMPONENTS = JSON.stringify({ components: { quiz: 0.5 } });
const seconds = () => Math.floor(Date.now() / 1_000);

const withHeader = (target: Pick<Target, 'gateway'>, authorization: string): Promise<Answer> =>
  ask(target, {
    method: 'POST',
    path: '/mastery/calculate',
    headers: { authorization },
    body: COMPONENTS,
  });

/** What a refusal says, but for the trace that differs each time. */
const said = ({ status, headers, text }: Answer): string => {
  const seen = ['www-authenticate', 'content-type'].map((name) => headers.get(name));
  return [status, ...seen, text.replace(/"trace_id":"[0-9a-f]{32}"/, '')].join(' ');
};

/** Every token of the list, and what answers to a caller without any. */
const refusals = async (target: Target): Promise<readonly Check[]> => {
  const refused = tally('a hostile JWT is answered 401');
  const alike = tally('every 401 is the same, whatever was wrong with the token');
  const bare = said(
    await ask(target, { method: 'POST', path: '/mastery/calculate', body: COMPONENTS }),
  );
  for (const [what, header] of Object.entries(hostileTokens(firstKey(target.keys), seconds()))) {
    const answer = await withHeader(target, header);
    refused.tried(answer.status === 401 ? null : `${what}: ${answer.status}`);
    alike.tried(said(answer) === bare ? null : `${what}: ${said(answer)}`);
  }
  return [refused.check(), alike.check()];
};

/** Tokens that begin and end while they are used, remembered ones among them. */
const clock = async (target: Target): Promise<Check> => {
  const check = tally(
    'a token counts from its nbf to the second of its exp, also when it was seen before',
  );
  const forge = createForge(firstKey(target.keys));
  const soon = seconds() + 2;
  const ending = `Bearer ${forge({ sub: 'ops', role: 'admin', exp: soon })}`;
  const beginning = `Bearer ${forge({ sub: 'ops', role: 'admin', nbf: soon, exp: soon + 60 })}`;
  const expectStatus = async (header: string, status: number, when: string) => {
    const answer = await withHeader(target, header);
    check.tried(answer.status === status ? null : `${when}: ${answer.status} instead of ${status}`);
  };
  await expectStatus(ending, 200, 'before its exp');
  await expectStatus(beginning, 401, 'before its nbf');
  await sleep(soon * 1_000 - Date.now() + 50);
  await expectStatus(ending, 401, 'at its exp, seen before');
  await expectStatus(beginning, 200, 'at its nbf, refused before');
  return check.check();
};

/** Two keys, then one of them taken away: a gateway of its own each time. */
const rotation = async (target: Target): Promise<readonly Check[]> => {
  const addApp = target.local?.addApp;
  if (addApp === undefined) return [];
  const check = tally('a key counts while it is in JWT_KEYS, and not a moment longer');
  const fresh = `next:${randomBytes(32).toString('base64url')}`;
  const tokenOf = (keys: string) =>
    `Bearer ${createForge(firstKey(keys))({ sub: 'ops', role: 'admin', exp: seconds() + 600 })}`;
  const phase = async (keys: string, expected: Readonly<Record<string, number>>) => {
    const gateway = await addApp('api-gateway', { JWT_KEYS: keys });
    try {
      for (const [signer, status] of Object.entries(expected)) {
        const answer = await withHeader({ gateway: gateway.url }, tokenOf(signer));
        check.tried(answer.status === status ? null : `${answer.status} instead of ${status}`);
      }
    } finally {
      await gateway.stop();
    }
  };
  await phase(`${fresh},${target.keys}`, { [fresh]: 200, [target.keys]: 200 });
  await phase(fresh, { [fresh]: 200, [target.keys]: 401 });
  return [check.check()];
};

/** Forged, borrowed, expired and malformed tokens. */
export const tokens: Scenario = {
  name: 'tokens',
  what: 'hostile JWTs, rotation of keys, the clock',
  needs: 'gateway',
  run: async ({ target, how }) => [
    ...(await refusals(target)),
    await clock(target),
    ...(how.brief ? [] : await rotation(target)),
  ],
};
