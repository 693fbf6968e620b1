import { type EventLogReader, EventLogUnavailable } from '@mastery/ports';
import type { Send } from '../world/calls.ts';
import type { SimulatedProcess } from '../world/process.ts';
import type { Broker } from './broker.ts';

const DEADLINE_MS = 5_000;
/** Records that are read at once. */
const CHUNK = 100;

const unavailable = () => new EventLogUnavailable('the simulated broker is away');

/** Reads the log outside of any group, as one process sees it. */
export const createReader = (
  broker: Broker,
  send: Send,
  process: SimulatedProcess,
): EventLogReader => {
  const ask = <Answer>(what: string, execute: () => Answer) =>
    send(process, {
      what,
      deadlineMs: DEADLINE_MS,
      isWrite: false,
      givenUp: unavailable,
      execute: () => {
        if (broker.isAway()) throw unavailable();
        return execute();
      },
    });
  return {
    ranges: (topic) =>
      ask(`asks where ${topic} begins and ends`, () =>
        Array.from({ length: broker.partitions(topic) }, (_, partition) => ({
          start: '0',
          end: String(broker.records(topic, partition).length),
        })),
      ),
    read: async function* ({ topic, partition, from, to }) {
      for (let at = Number(from); at < Number(to); at += CHUNK) {
        const end = Math.min(at + CHUNK, Number(to));
        yield await ask(`reads ${topic}/${partition} from ${at}`, () =>
          broker.records(topic, partition).slice(at, end),
        );
      }
    },
    close: () => Promise.resolve(),
  };
};
