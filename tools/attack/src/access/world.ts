import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Claims, ask, bearer, parsed } from '../target/ask.ts';
import type { Target } from '../target/target.ts';

/** Two students and the cohorts that they are in. */
export interface World {
  /** Whom everything is about. */
  readonly victim: string;
  readonly other: string;
  /** The victim's cohort, and the other's. */
  readonly cohort: string;
  readonly otherCohort: string;
}

/** Who asks: the student themselves, another, the teacher of each, an operator (an admin), a platform. */
export const CALLERS = ['own', 'other', 'teacher', 'otherTeacher', 'admin', 'service'] as const;
/** One of those who ask. */
export type Caller = (typeof CALLERS)[number];

/** The token's claims of a caller. Teachers are called like the victim: a name must not make them a student. */
export const claimsOf = (world: World, caller: Caller): Claims => {
  const claims: Readonly<Record<Caller, Claims>> = {
    own: { sub: world.victim, role: 'student' },
    other: { sub: world.other, role: 'student' },
    teacher: { sub: `t-${world.victim}`.slice(0, 60), role: 'teacher', cohorts: [world.cohort] },
    otherTeacher: { sub: world.victim, role: 'teacher', cohorts: [world.otherCohort] },
    admin: { sub: 'attack-operator', role: 'admin' },
    service: { sub: 'attack-platform', role: 'service' },
  };
  return claims[caller];
};

const EVERY_COMPONENT = { completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 };

const evidence = (student: string) => ({
  specversion: '1.0',
  id: randomUUID(),
  source: 'urn:attack',
  type: 'mastery.calculation.requested',
  subject: student,
  time: new Date().toISOString(),
  data: { components: EVERY_COMPONENT },
});

/** Makes two students with a score each, in a cohort each, and waits until their teachers see them. */
export const createWorld = async (target: Target): Promise<World> => {
  const [victim, other, cohort, otherCohort] = ['va', 'vo', 'ca', 'co'].map(
    (kind) => `${kind}-${randomUUID().slice(0, 18)}`,
  ) as [string, string, string, string];
  const world = { victim, other, cohort, otherCohort };
  const admin = bearer(target, claimsOf(world, 'admin'));
  const post = (path: string, body: object) =>
    ask(target, { method: 'POST', path, headers: admin, body: JSON.stringify(body) });
  await post('/mastery/ingest', [evidence(victim), evidence(other)]);
  await post(`/cohorts/${cohort}/members`, { student_ids: [victim] });
  await post(`/cohorts/${otherCohort}/members`, { student_ids: [other] });
  const seen = async (caller: Caller, student: string) => {
    const headers = bearer(target, claimsOf(world, caller));
    const body = JSON.stringify({ student_id: student });
    return (await ask(target, { method: 'POST', path: '/mastery/query', headers, body })).status;
  };
  for (let tries = 0; tries < 200; tries += 1) {
    const both = [await seen('teacher', victim), await seen('otherTeacher', other)];
    if (both.every((status) => status === 200)) return world;
    await sleep(100);
  }
  throw new Error('The teachers do not see their students');
};

/** An id in the answer to who made something, such as a webhook. */
export const idIn = (text: string): string => {
  const { id } = (parsed(text) ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' ? id : '';
};
