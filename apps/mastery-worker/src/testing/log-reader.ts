import type { EventLogReader, LogRecord } from '@mastery/ports';

/** Reads records from memory, as a topic of one partition each; other topics are empty. */
export const readerOf = (records: readonly LogRecord[]): EventLogReader => {
  const of = (topic: string) => records.filter((record) => record.topic === topic);
  return {
    ranges: (topic) => {
      const all = of(topic);
      const end = Number(all.at(-1)?.offset ?? -1) + 1;
      return Promise.resolve([{ start: all[0]?.offset ?? '0', end: String(end) }]);
    },
    committed: () => Promise.resolve([null]),
    // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous
    read: async function* ({ topic, from, to }) {
      yield of(topic).filter(
        ({ offset }) => Number(offset) >= Number(from) && Number(offset) < Number(to),
      );
    },
    close: () => Promise.resolve(),
  };
};
