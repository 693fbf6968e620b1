import { type EventLogReader, EventLogUnavailable } from '@mastery/ports';
import type { Send } from '../world/calls.ts';
import type { SimulatedProcess } from '../world/process.ts';
import type { Broker } from './broker.ts';
import type { Groups } from './event-log.ts';

const DEADLINE_MS = 5_000;
/** Records that are read at once. */
const CHUNK = 100;

const unavailable = () => new EventLogUnavailable('the simulated broker is away');

/** Whom a reader asks. */
export interface ReaderServers {
  readonly broker: Broker;
  readonly groups: Pick<Groups, 'of'>;
  readonly send: Send;
}

/** Reads the log outside of any group, as one process sees it. */
export const createReader = (
  { broker, groups, send }: ReaderServers,
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
    committed: (groupId, topic) =>
      ask(`asks how far ${groupId} is with ${topic}`, () =>
        Array.from({ length: broker.partitions(topic) }, (_, partition) => {
          const next = groups.of(groupId, topic).committed(partition);
          return next === undefined ? null : String(next);
        }),
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
