import { APP_ID, METHOD, deliveryReplayed, problem } from '@mastery/api-schemas';
import { type ResultEvent, TOPIC, lastErasure, resultEvent } from '@mastery/event-schemas';
import { type ServiceInvoker, ServiceUnavailable, type StateStore } from '@mastery/ports';
import { currentMasteryKey } from '@mastery/state-keys';
import { type Decision, type DecisionDeps, OVERTAKEN, conflict, withEarlier } from './decision.ts';
import type { DeadLetter, RecordPlace } from './letter.ts';
import { ERASED, type ReplayRequest } from './replay-request.ts';
import { standingOf } from './reviews.ts';

/** What replaying a message needs. */
export interface DeliveryReplayDeps extends DecisionDeps {
  readonly invoker: ServiceInvoker;
}

/** The dead letter of a message that notification-service gave up: of its result, the part that `part` names. */
export type DeliveryLetter = DeadLetter & { readonly source: RecordPlace; readonly part: string };

/** Whether a letter is about a message that could not be delivered. */
export const isDelivery = (letter: DeadLetter): letter is DeliveryLetter =>
  letter.reason === 'delivery' && letter.source?.topic === TOPIC.results && letter.part !== null;

/**
 * Has notification-service put a message back: it is sent once, however often it is asked for. Nothing is written
 * before that: until the decision stands, the letter is open, and replaying again is safe.
 * @throws EventLogUnavailable, StateStoreUnavailable, ServiceUnavailable
 */
export const replayDelivery = async (
  deps: DeliveryReplayDeps,
  { by, event: edited, traceparent }: ReplayRequest,
  letter: DeliveryLetter,
): Promise<Decision> => {
  if (edited !== undefined) return { kind: 'invalid', errors: [NOT_EDITED] };
  const result = resultIn(letter);
  if (result === null) return conflict('it holds no result: discard it');
  if (await isErasedSince(deps.store, result)) return conflict(ERASED);

  const asked = await ask(deps.invoker, letter, traceparent);
  if ('objection' in asked) return conflict(`it is not sent again: ${asked.objection}`);

  const standing = standingOf(await deps.reviews.of([letter]), letter);
  const { review: before } = standing;
  if (before?.state === 'replayed' && asked.due_at === null) {
    return { kind: 'decided', review: before };
  }
  const at = new Date(deps.clock.now()).toISOString();
  const review = withEarlier(before, { state: 'replayed', by, at, delivery: asked });
  if ((await deps.reviews.decide(letter, standing, review)) === 'conflict') return OVERTAKEN;
  deps.events.replayed(letter, result, by);
  return { kind: 'decided', review };
};

const NOT_EDITED = {
  path: '',
  message: 'a message says what its result says: it is sent again as it is, or not at all',
};

const ask = async (
  invoker: ServiceInvoker,
  { part, source: { partition, offset }, value }: DeliveryLetter,
  traceparent: string,
) => {
  const { status, body } = await invoker.invoke({
    appId: APP_ID.notification,
    method: METHOD.deliveryReplay,
    body: { part, source: { partition, offset }, value: String(value) },
    traceparent,
  });
  if (status === 200) return deliveryReplayed.parse(body);
  const said = problem.safeParse(body).data?.detail;
  if (status !== 409 || said === undefined) {
    throw new ServiceUnavailable(`notification-service answered ${status}`);
  }
  return { objection: said };
};

const resultIn = ({ value }: DeliveryLetter): ResultEvent | null => {
  try {
    return resultEvent.parse(JSON.parse(String(value)));
  } catch {
    return null;
  }
};

/** The document remembers an erasure for longer than letters are kept; notification-service only for some days. */
const isErasedSince = async (
  store: StateStore,
  { subject, time }: ResultEvent,
): Promise<boolean> => {
  const key = currentMasteryKey(subject);
  const found = (await store.getMany([key])).get(key);
  const erased = found === undefined ? null : lastErasure(found.value);
  return erased !== null && Date.parse(time) <= erased.at;
};
