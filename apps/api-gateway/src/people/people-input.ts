import type { IncomingHttpHeaders } from 'node:http';
import type { Curriculum } from '@mastery/domain-scoring';
import { type PathParameters, besidePath } from '@mastery/http-server';
import type { Clock } from '@mastery/ports';
import type { z } from 'zod';
import { UNUSABLE_KEY_ISSUE, isUsableKey, keyIn } from '../ingest/ingest-input.ts';

const DAY_MS = 86_400_000;
/** What somebody decided longer ago is no retry; it would rewrite what was seen meanwhile. */
const MAX_BACK_MS = DAY_MS;
const MAX_AHEAD_MS = 5 * 60_000;
/** Due days further away than this are slips of the pen. */
const DUE = { backMs: 366 * DAY_MS, aheadMs: 3_660 * DAY_MS };

/** What decisions of people are judged by. */
export interface PeopleRules {
  readonly clock: Clock;
  /** Null where none is configured: then every topic is one. */
  readonly curriculum: Curriculum | null;
}

/** What people may say about when. */
interface Times {
  readonly time?: string | undefined;
  readonly expires_at?: string | undefined;
  readonly due_at?: string | undefined;
}

interface Broken {
  readonly path: keyof Times;
  readonly message: string;
}

const brokenTimes = (sent: Times, hasKey: boolean, now: number): readonly Broken[] => {
  const isOutside = (instant: string | undefined, backMs: number, aheadMs: number) =>
    instant !== undefined &&
    (Date.parse(instant) < now - backMs || Date.parse(instant) > now + aheadMs);
  const rules: readonly (Broken & { readonly isBroken: boolean })[] = [
    {
      path: 'time',
      message: 'is needed with an Idempotency-Key, the same at each try',
      isBroken: hasKey && sent.time === undefined,
    },
    {
      path: 'time',
      message: 'must be within the last day',
      isBroken: isOutside(sent.time, MAX_BACK_MS, MAX_AHEAD_MS),
    },
    {
      path: 'expires_at',
      message: 'must be in the future',
      isBroken: sent.expires_at !== undefined && Date.parse(sent.expires_at) <= now,
    },
    {
      path: 'due_at',
      message: 'must be at most a year ago and ten years ahead',
      isBroken: isOutside(sent.due_at, DUE.backMs, DUE.aheadMs),
    },
  ];
  return rules.filter(({ isBroken }) => isBroken);
};

/** What is wrong with the topic that a body or a path names, as the worker would find. */
const unknownTopic = (curriculum: Curriculum | null, topic: unknown) =>
  topic === undefined || (curriculum?.topics.some(({ id }) => id === topic) ?? true)
    ? []
    : [{ path: 'topic', message: 'is not in the curriculum' }];

/**
 * The input of what people send: path and body, and the rules that need the clock or the curriculum, so that
 * whoever decides is told at once. An `Idempotency-Key` needs the time of the decision, because two events
 * with one id and different times are two events.
 */
export const peopleInput =
  ({ clock, curriculum }: PeopleRules) =>
  <
    Path extends z.ZodType<Readonly<Record<string, string>>>,
    Body extends z.ZodType<Readonly<Record<string, unknown>> & Times>,
  >(
    path: Path,
    body: Body,
  ) =>
  (sent: unknown, headers: IncomingHttpHeaders, params: PathParameters) => {
    const key = keyIn(headers);
    const lawful = body.superRefine((decision, context) => {
      if (!isUsableKey(key)) context.addIssue({ ...UNUSABLE_KEY_ISSUE });
      for (const { path: where, message } of [
        ...brokenTimes(decision, key !== undefined, clock.now()),
        ...unknownTopic(curriculum, params['topic'] ?? decision['topic']),
      ])
        context.addIssue({ code: 'custom', path: [where], message });
    });
    return besidePath(path, lawful)(sent, headers, params);
  };
