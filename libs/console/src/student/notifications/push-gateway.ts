import type { MasteryClient } from '@mastery/client';
import { type Outcome, outcomeOf } from '../../api/ask.ts';
import type { PushGateway } from './push.ts';

/** The part of the gateway that push needs. */
export const createPushGateway = (api: MasteryClient): PushGateway => ({
  key: async () =>
    mapped(await outcomeOf(api.GET('/notifications/vapid-key')), (it) => it.public_key),
  add: async (subscription) => {
    const { keys, ...rest } = subscription;
    const body = { ...rest, keys: { ...keys } };
    return mapped(
      await outcomeOf(api.POST('/notifications/subscriptions', { body })),
      (it) => it.id,
    );
  },
  list: async () =>
    mapped(await outcomeOf(api.GET('/notifications/subscriptions')), ({ subscriptions }) =>
      subscriptions.map(({ id }) => id),
    ),
  remove: (id) =>
    outcomeOf(api.DELETE('/notifications/subscriptions/{id}', { params: { path: { id } } })),
});

const mapped = <From, To>(outcome: Outcome<From>, change: (value: From) => To): Outcome<To> =>
  outcome.kind === 'answer' ? { kind: 'answer', value: change(outcome.value) } : outcome;
