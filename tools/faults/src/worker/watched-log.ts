import type { BatchControl, EventLog } from '@mastery/ports';
import { batchInHand, workingOn } from './batch-in-hand.ts';
import type { Reached } from './steps.ts';

/** Tells the steps that a batch reaches in the log. */
export const watchedLog = (eventLog: EventLog, reached: Reached): EventLog => ({
  ...eventLog,
  producer: async () => {
    const producer = await eventLog.producer();
    return {
      ...producer,
      append: async (topic, records) => {
        const positions = await producer.append(topic, records);
        if (topic === 'mastery.results' && batchInHand()) reached('results-published');
        return positions;
      },
    };
  },
  subscribe: (subscription) =>
    eventLog.subscribe({
      ...subscription,
      onBatch: (batch, control) =>
        workingOn(batch, () => {
          reached('fetched');
          return subscription.onBatch(batch, watchedControl(control, reached));
        }),
    }),
});

const watchedControl = (control: BatchControl, reached: Reached): BatchControl => ({
  ...control,
  isStale: () => {
    const stale = control.isStale();
    const batch = batchInHand();
    // Asked right before the transaction: a freeze here is the worst, the answer is old when it ends.
    if (batch?.hasLoaded === true && !batch.hasWritten && !stale) reached('folded');
    return stale;
  },
  commit: async (offset) => {
    reached('published');
    await control.commit(offset);
    reached('committed');
    const batch = batchInHand();
    if (batch !== undefined) {
      Object.assign(batch, { hasAskedForMarkers: false, hasLoaded: false, hasWritten: false });
    }
  },
});
