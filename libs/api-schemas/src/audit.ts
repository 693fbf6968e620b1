import { z } from 'zod';
import {
  auditOutcome,
  eventId,
  instant,
  level,
  name,
  score,
  studentId,
} from '@mastery/event-schemas';
import { role } from './roles.ts';

/** What stands for a person: the first 64 bits of an HMAC of their id, hexadecimal. */
const pseudonym = z.string().regex(/^[0-9a-f]{16}$/, 'must be 16 hexadecimal digits');
const many = z.int().min(0);

/** Where an entry's record lies, and when the broker took it. */
const recorded = {
  topic: z.string(),
  partition: many,
  offset: many,
  recorded_at: instant,
};

/** A request to the gateway: who asked for what about whom, and what became of it. */
export const requestEntry = z.strictObject({
  ...recorded,
  kind: z.literal('request'),
  id: eventId,
  /** Null when nobody could be made out. */
  who: pseudonym.nullable(),
  role: role.nullable(),
  method: z.string(),
  route: z.string(),
  /** Which thing, where the path names one that is nobody's data. */
  about: z.string().optional(),
  whose: z.array(pseudonym),
  outcome: auditOutcome,
  trace_id: z.string(),
});

/** What was decided: fields as the kind of result has them. */
export const decided = z.strictObject({
  score: score.nullable().optional(),
  previous_score: score.nullable().optional(),
  level: level.nullable().optional(),
  formula_version: z.string().optional(),
  model_version: z.string().optional(),
  scope: z.enum(['overall', 'topic']).optional(),
  topic: name.optional(),
  from_level: level.nullable().optional(),
  to_level: level.optional(),
  direction: z.enum(['up', 'down']).optional(),
  path: z.array(name).optional(),
  pattern: name.optional(),
  erased_keys: many.optional(),
});

/** A result of the engine: what it decided about whom, and from which event. */
export const decisionEntry = z.strictObject({
  ...recorded,
  kind: z.literal('decision'),
  id: eventId,
  type: z.string(),
  whose: z.array(pseudonym),
  caused_by: eventId,
  decided,
  trace_id: z.string(),
});

/** A record that could not be read: that it was there, and its fingerprint. */
export const unreadableEntry = z.strictObject({
  ...recorded,
  kind: z.literal('unreadable'),
  bytes: many,
  /** SHA-256 of the record's value, base64url. */
  sha256: z.string(),
});

/** An entry of the audit trail. */
export const trailEntry = z.discriminatedUnion('kind', [
  requestEntry,
  decisionEntry,
  unreadableEntry,
]);
/** An entry of the audit trail. */
export type TrailEntry = z.infer<typeof trailEntry>;

/** The most entries on one page. */
export const MAX_TRAIL_ENTRIES = 100;

const filters = {
  cursor: z.string().max(16_384).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_TRAIL_ENTRIES).default(20),
  kind: z.enum(['request', 'decision', 'unreadable']).optional(),
  outcome: auditOutcome.optional(),
  /** By pseudonym, as it stands in logs: who asked, and whom it was about. */
  who: pseudonym.optional(),
  whose: pseudonym.optional(),
  /** Broker time, from the first up to the second. */
  from: instant.optional(),
  to: instant.optional(),
};

/** notification-service `audit`. */
export const trailQuestion = z.strictObject(filters);
/** Which entries, from where on. */
export type TrailQuestion = z.infer<typeof trailQuestion>;

/** GET /audit: people may be named by their ids, too. */
export const trailRequest = z
  .strictObject({
    ...filters,
    /** Whom it was about. */
    student_id: studentId.optional(),
    /** Who asked: the subject of a token. */
    subject: z.string().min(1).max(512).optional(),
  })
  .refine(({ student_id: id, whose }) => id === undefined || whose === undefined, {
    path: ['whose'],
    error: 'stands for the same as student_id: give one of them',
  })
  .refine(({ subject, who }) => subject === undefined || who === undefined, {
    path: ['who'],
    error: 'stands for the same as subject: give one of them',
  });

/** Entries, newest first. A page may hold fewer than asked for, even none, and go on all the same. */
export const trailPage = z.strictObject({
  entries: z.array(trailEntry),
  /** Where to go on; null at the end. */
  next_cursor: z.string().nullable(),
});
/** Entries, newest first. */
export type TrailPage = z.infer<typeof trailPage>;

/** What is wrong at one place of the trail. */
export const trailFinding = z.strictObject({
  topic: z.string(),
  partition: many,
  /** The segment's name; `head` for the one that grows. */
  segment: z.string(),
  /** The entry from which on it does not fit; null where it is the segment as a whole. */
  offset: many.nullable(),
  kind: z.enum([
    'entry',
    'seal',
    'link',
    'missing',
    'misplaced',
    'unreadable',
    'unknown-key',
    // A head that was kept elsewhere: what came before it is not what it was.
    'rewritten',
    // Log and trail say different things of an offset.
    'not-in-log',
    'not-in-trail',
    'unlike-log',
  ]),
  detail: z.string(),
});
/** What is wrong at one place of the trail. */
export type TrailFinding = z.infer<typeof trailFinding>;

/** The newest end of a chain: whoever keeps its seal elsewhere can prove later that it was there. */
export const trailHead = z.strictObject({
  topic: z.string(),
  partition: many,
  segment: z.string(),
  /** Entries of the chain from its beginning on, also of segments whose time is over. */
  entries: many,
  next_offset: many,
  written_at: instant,
  /** Until when all of it is kept: after that nothing can be compared with it. */
  kept_until: instant,
  /** The last entry's hash, base64url: it covers that entry and, by the links, everything before it. */
  hash: z.string().max(64),
  seal: z.string(),
});
/** The newest end of a chain. */
export type TrailHead = z.infer<typeof trailHead>;

const verifyFrom = { cursor: z.string().max(16_384).optional() };

/** GET /audit/verification. */
export const verificationRequest = z.strictObject(verifyFrom);

/** The most seals that a verification compares with. */
export const MAX_KEPT_SEALS = 1_000;

/** POST /audit/verification, and notification-service `audit/verification`. */
export const verificationQuestion = z.strictObject({
  ...verifyFrom,
  /** Heads that earlier verifications answered: what the trail must still lead back to. */
  seals: z.array(trailHead).max(MAX_KEPT_SEALS).default([]),
  /** Whether each entry is compared with its record, as far as the topics keep them. */
  with_log: z.boolean().default(false),
});
/** From where on to verify, and what to compare with. */
export type VerificationQuestion = z.infer<typeof verificationQuestion>;

/** What a page of verification came to; the trail holds when every page does. */
export const verificationPage = z.strictObject({
  holds: z.boolean(),
  checked: z.strictObject({ segments: many, entries: many, seals: many, records: many }),
  findings: z.array(trailFinding),
  /** Of the chains that this page began with. */
  heads: z.array(trailHead),
  /** Where to go on; null at the end. */
  next_cursor: z.string().nullable(),
});
/** What a page of verification came to. */
export type VerificationPage = z.infer<typeof verificationPage>;
