import type { DeadLetterReview } from '@mastery/api-schemas';
import { CLOUDEVENT_JSON, TOPIC } from '@mastery/event-schemas';
import type { EventLogProducer } from '@mastery/ports';
import { contentHash } from '../steps/content-hash.ts';
import { type Decision, OVERTAKEN, conflict, saidBy, withEarlier } from './decision.ts';
import { isErasedSince } from './erased-since.ts';
import { findLetter } from './find-letter.ts';
import { originalStandsInLog } from './original-in-log.ts';
import type { DeadLetter } from './letter.ts';
import {
  type Judge,
  type ReplayEvent,
  type ReplayableLetter,
  isReplayable,
  replayEvent,
} from './replay-event.ts';
import { type DeliveryReplayDeps, isDelivery, replayDelivery } from './replay-delivery.ts';
import { ERASED, type ReplayRequest } from './replay-request.ts';
import { type Standing, standingOf } from './reviews.ts';

/** What replaying needs. */
export interface ReplayDeps extends DeliveryReplayDeps {
  readonly producer: EventLogProducer;
  readonly judge: Judge;
}

/** A replay that began this long ago and has no end was cut off, milliseconds. */
const CUT_OFF_MS = 30_000;

/**
 * Sends a dead letter to `mastery.requests` once more, unchanged or edited, under an id that follows from the
 * letter: however often it is sent, it applies once. The decision is written before and after the sending,
 * so that a replay which was cut off in between leaves the letter open. A message that could not be delivered is put
 * back by notification-service.
 *
 * @throws EventLogUnavailable, StateStoreUnavailable, ServiceUnavailable: replaying again is safe
 */
export const createReplay =
  (deps: ReplayDeps) =>
  async (request: ReplayRequest): Promise<Decision> => {
    const { reader, reviews, judge, clock } = deps;
    const letter = await findLetter(reader, request.id);
    if (letter === null) return { kind: 'not-found' };
    if (isDelivery(letter)) return replayDelivery(deps, request, letter);
    if (!isReplayable(letter)) return conflict(notReplayable(letter));

    const ranges = await reader.ranges(TOPIC.requests);
    const standsInLog = await originalStandsInLog(reader, ranges, letter);
    const context = { judge, partitions: ranges.length, now: clock.now(), standsInLog };
    const made = replayEvent(letter, request.event, context);
    if ('errors' in made) return { kind: 'invalid', errors: made.errors };

    if (await isErasedSince(deps.store, letter, made)) return conflict(ERASED);

    const standing = standingOf(await reviews.of([letter]), letter);
    const objection = objectionTo(made, standing, clock.now());
    if (objection !== null) return conflict(objection);
    return send(deps, request, letter, made, standing);
  };

const send = async (
  { reviews, producer, clock, events }: ReplayDeps,
  request: ReplayRequest,
  letter: ReplayableLetter,
  { event, text }: ReplayEvent,
  standing: Standing,
): Promise<Decision> => {
  const replay = {
    event_id: event.id,
    edited: request.event !== undefined,
    content_hash: contentHash(event),
  };
  const review = (state: DeadLetterReview['state'], more: object = {}) =>
    withEarlier(standing.review, {
      state,
      by: request.by,
      at: new Date(clock.now()).toISOString(),
      replay: { ...replay, ...more },
    });
  const begun = await reviews.decide(letter, standing, review('replaying'));
  if (begun === 'conflict') return OVERTAKEN;

  const headers = { ...letter.headers, 'content-type': CLOUDEVENT_JSON };
  const [position] = await producer.append(TOPIC.requests, [
    { key: letter.key, value: text, headers },
  ]);

  const ours = standingOf(await reviews.of([letter]), letter);
  const done = review('replayed', position);
  if ((await reviews.decide(letter, ours, done)) === 'conflict') return OVERTAKEN;
  events.replayed(letter, event, request.by);
  return { kind: 'decided', review: done };
};

/** What speaks against sending this event, as far as earlier decisions go; null for nothing. */
const objectionTo = ({ event }: ReplayEvent, { review }: Standing, now: number): string | null => {
  if (review?.replay === undefined) return null;
  const isFresh = now - Date.parse(review.at) < CUT_OFF_MS;
  if (review.state === 'replaying' && isFresh) return `it is being replayed ${saidBy(review)}`;
  return review.replay.content_hash === contentHash(event)
    ? null
    : `it was replayed with other content ${saidBy(review)}: an id stands for one content only, send a new event`;
};

const notReplayable = ({ source }: DeadLetter): string =>
  source === null
    ? 'it does not say where it comes from: it can only be discarded'
    : `it comes from ${source.topic}: only records of ${TOPIC.requests} and messages can be replayed, discard it`;
