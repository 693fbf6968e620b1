import { NO_TRACER, type Tracer, inSpan } from '@mastery/ports';
import type { Destination, Message, SendOutcome } from '../sending/sender.ts';
import { type Senders, sendBy } from '../sending/senders.ts';
import type { Claimed } from './claimed.ts';

/**
 * One try by the destination's channel, as the last span of its event's trace. It does not say where to: the address of a
 * push service or a webhook is a secret.
 */
export const sendInSpan = (
  {
    senders,
    tracer = NO_TRACER,
  }: { readonly senders: Senders; readonly tracer?: Tracer | undefined },
  { entry, tries }: Pick<Claimed, 'entry' | 'tries'>,
  destination: Destination,
  message: Message,
): Promise<SendOutcome> => {
  if (!tracer.isOn) return sendBy(senders, destination, message);
  const { channel, source } = entry;
  const attributes = { 'mastery.channel': channel, 'mastery.try': tries };
  return inSpan(
    tracer,
    {
      ...{ name: `deliver ${channel}`, kind: 'client', attributes },
      parent: source.traceparent ?? null,
    },
    async (span) => {
      const { traceparent } = span;
      const outcome = await sendBy(senders, destination, { ...message, traceparent });
      span.set({ 'mastery.outcome': outcome.kind });
      if (outcome.kind !== 'sent') span.fail(outcome.kind);
      return outcome;
    },
  );
};
