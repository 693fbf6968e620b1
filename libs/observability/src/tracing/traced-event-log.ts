import type { EventLog, Tracer } from '@mastery/ports';
import { tracedHandler } from './traced-handler.ts';
import { tracedProducer } from './traced-producer.ts';

/**
 * Traces what is appended and what is handled, by OpenTelemetry's conventions for messaging; it otherwise behaves as the
 * log does. Without a listener it is the log itself.
 */
export const tracedEventLog = (log: EventLog, tracer: Tracer): EventLog =>
  tracer.isOn
    ? {
        producer: async () => tracedProducer(await log.producer(), tracer),
        reader: () => log.reader(),
        subscribe: (subscription) =>
          log.subscribe({ ...subscription, onBatch: tracedHandler(subscription, tracer) }),
      }
    : log;
