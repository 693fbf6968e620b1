import type { BatchControl, LogRange } from '@mastery/ports';
import type { Membership } from './membership.ts';

/** How a control reaches the client. */
export interface ControlOptions {
  readonly topic: string;
  readonly partition: number;
  readonly membership: Membership;
  /** The generation in which the handler was called: what it does counts only while that lasts. */
  readonly generation: number;
  readonly isAbandoned: () => boolean;
  readonly heartbeat: () => Promise<void>;
  /** Commits the offset after the last record that is done. */
  readonly commit: (next: string) => Promise<void>;
  readonly seek: (offset: string) => void;
  readonly ranges: (topic: string) => Promise<readonly LogRange[]>;
}

/** A handler's place in the group, and whether it has sent its partition elsewhere. */
export interface Control extends BatchControl {
  hasSought(): boolean;
}

/** What a handler may do with its place in the group. */
export const createControl = (options: ControlOptions): Control => {
  const { topic, partition, membership } = options;
  let sought = false;
  const isStale = () =>
    options.isAbandoned() || membership.isStale() || membership.generation() !== options.generation;
  const ask = async (what: string, request: Promise<void>) => {
    try {
      await request;
    } catch (error) {
      membership.refused(error, what);
    }
  };
  return {
    heartbeat: () => ask('a heartbeat', options.heartbeat()),
    isStale,
    // Not while the group is being divided: the broker then forgets the commit, and the records come
    // again to whoever has the partition next.
    commit: (offset) => ask('a commit', options.commit(String(BigInt(offset) + 1n))),
    seek: (offset) => {
      sought = true;
      options.seek(offset);
    },
    range: async () => (await options.ranges(topic))[partition] ?? { start: '0', end: '0' },
    hasSought: () => sought,
  };
};
