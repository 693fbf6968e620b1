import { dayOf } from '@mastery/domain-scoring';
import { CREATE_ONLY, type StateOperation, type StateStore, etagAfterWrite } from '@mastery/ports';
import { TTL_SECONDS, activeStudentsKey } from '@mastery/state-keys';

/** Students in one chunk: adding one writes its chunk again. */
const CHUNK = 500;
/** Chunks that are read at once while looking for the last one. */
const READ_AHEAD = 8;

interface Chunk {
  readonly shard: number;
  readonly students: readonly string[];
  readonly etag: string | undefined;
}

/** A change of lists: what to write, and what to remember once it is written. */
export interface ListChange {
  readonly operations: readonly StateOperation[];
  readonly written: () => void;
}

/** `active:{n}:{date}:{shard}`: who was active on a day, as far as a partition's students go. */
export interface ActiveLists {
  /** Adds students to days (day numbers); who stands in the last chunk already is not added again. */
  add(store: StateStore, listed: ReadonlyMap<number, readonly string[]>): Promise<ListChange>;
  forget(): void;
}

/** Keeps the last chunk of each day in memory; the others are full. */
export const createActiveLists = (partition: number): ActiveLists => {
  const last = new Map<number, Chunk>();

  return {
    add: async (store, listed) => {
      const changed = new Map<number, readonly Chunk[]>();
      for (const [day, students] of listed) {
        const chunk = last.get(day) ?? (await lastChunk(store, partition, day));
        last.set(day, chunk);
        const chunks = withStudents(chunk, students);
        if (chunks.length > 0) changed.set(day, chunks);
      }
      return {
        operations: [...changed].flatMap(([day, chunks]) =>
          chunks.map((chunk) => chunkWrite(partition, day, chunk)),
        ),
        written: () => {
          for (const [day, chunks] of changed) {
            const newest = chunks.at(-1);
            if (newest) last.set(day, { ...newest, etag: etagAfterWrite(newest.etag) });
          }
        },
      };
    },
    forget: () => last.clear(),
  };
};

/** The chunks that change: the last one filled up, and new ones behind it. */
const withStudents = (chunk: Chunk, students: readonly string[]): readonly Chunk[] => {
  const added = students.filter((student) => !chunk.students.includes(student));
  if (added.length === 0) return [];
  const all = [...chunk.students, ...added];
  const chunks: Chunk[] = [{ ...chunk, students: all.slice(0, CHUNK) }];
  for (let from = CHUNK; from < all.length; from += CHUNK) {
    const shard = chunk.shard + chunks.length;
    chunks.push({ shard, students: all.slice(from, from + CHUNK), etag: undefined });
  }
  return chunks;
};

const chunkWrite = (partition: number, day: number, chunk: Chunk): StateOperation => ({
  kind: 'upsert',
  key: activeStudentsKey(partition, dayOf(day), chunk.shard),
  value: JSON.stringify(chunk.students),
  etag: chunk.etag ?? CREATE_ONLY,
  ttlSeconds: TTL_SECONDS.activeStudents,
});

const lastChunk = async (store: StateStore, partition: number, day: number): Promise<Chunk> => {
  const chunks = await readChunks(store, partition, day);
  return chunks.at(-1) ?? { shard: 0, students: [], etag: undefined };
};

const readChunks = async (
  store: StateStore,
  partition: number,
  day: number,
): Promise<readonly Chunk[]> => {
  const date = dayOf(day);
  const chunks: Chunk[] = [];
  for (let from = 0; ; from += READ_AHEAD) {
    const shards = Array.from({ length: READ_AHEAD }, (_, index) => from + index);
    const found = await store.getMany(
      shards.map((shard) => activeStudentsKey(partition, date, shard)),
    );
    for (const shard of shards) {
      const stored = found.get(activeStudentsKey(partition, date, shard));
      if (stored === undefined) return chunks;
      const students = JSON.parse(stored.value) as readonly string[];
      chunks.push({ shard, students, etag: stored.etag });
    }
  }
};

/** Everybody who was active on one of the days (day numbers), each once. */
export const activeStudents = async (
  store: StateStore,
  partition: number,
  days: readonly number[],
): Promise<readonly string[]> => {
  const students = new Set<string>();
  for (const day of days) {
    for (const chunk of await readChunks(store, partition, day)) {
      for (const student of chunk.students) students.add(student);
    }
  }
  return [...students];
};

/** Takes a student out of the lists of the days (day numbers): the writes that do it. */
export const unlisting = async (
  store: StateStore,
  partition: number,
  days: readonly number[],
  student: string,
): Promise<readonly StateOperation[]> => {
  const operations: StateOperation[] = [];
  for (const day of days) {
    for (const chunk of await readChunks(store, partition, day)) {
      if (!chunk.students.includes(student)) continue;
      const students = chunk.students.filter((other) => other !== student);
      operations.push(chunkWrite(partition, day, { ...chunk, students }));
    }
  }
  return operations;
};
