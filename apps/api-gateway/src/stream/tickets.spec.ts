import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { redisLikeValues } from '@mastery/ports/testing';
import { createTickets } from './tickets.ts';

const caller = { subject: 't-1', role: 'teacher', cohorts: ['c-1'] } as const;

describe('a ticket', () => {
  let now = 1_000;
  const values = redisLikeValues({ now: () => now });
  const kept: string[] = [];
  const watched = {
    ...values,
    put: (key: string, value: string, ttlMs: number) => {
      kept.push(key, value);
      return values.put(key, value, ttlMs);
    },
  };
  const replica = () =>
    createTickets({ values: watched, clock: { now: () => now }, newId: randomUUID });

  it('lets its holder in once, at any replica', async () => {
    const [one, other] = [replica(), replica()];
    const ticket = await one.issue({ caller, expiresAt: 99_000 });
    expect(await other.redeem(ticket)).toEqual({ caller, expiresAt: 99_000 });
    expect(await one.redeem(ticket)).toBeUndefined();
    expect(await other.redeem(ticket)).toBeUndefined();
    expect(JSON.stringify(kept)).not.toContain(ticket);
  });

  it('is of no use after 30 s, nor once the token is over that it was got with', async () => {
    const at = replica();
    const ticket = await at.issue({ caller, expiresAt: 99_000 });
    now += 30_000;
    expect(await at.redeem(ticket)).toBeUndefined();
    const short = await at.issue({ caller, expiresAt: now + 5 });
    now += 5;
    expect(await at.redeem(short)).toBeUndefined();
  });

  it('cannot be made up', async () => {
    expect(await replica().redeem(randomUUID())).toBeUndefined();
  });
});
