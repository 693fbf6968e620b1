import type { Counterpart, CounterpartMood } from '@mastery/ports/testing';
import type { Behaviour, Receiver } from './receiver.ts';

/** How an HTTP receiver shows its mood. */
const BEHAVIOURS: Readonly<Record<CounterpartMood, Behaviour>> = {
  'takes it': { status: 201 },
  'cannot just now': { status: 503 },
  'knows nobody there': { status: 410 },
  stalls: 'stall',
  'hangs up': 'hang up',
};

/** A receiver as the counterpart of a sender. */
export const asCounterpart = (receiver: Receiver): Counterpart => ({
  become: (mood) => receiver.behave(BEHAVIOURS[mood]),
  arrived: () => receiver.arrived,
  connections: receiver.connections,
  close: receiver.close,
});
