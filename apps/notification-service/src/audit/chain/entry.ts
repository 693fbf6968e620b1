import type { TrailEntry } from '@mastery/api-schemas';

type WithoutPlace<Each> = Each extends unknown ? Omit<Each, 'topic' | 'partition'> : never;

/** An entry as a chain keeps it: topic and partition are those of the chain. */
export type Entry = WithoutPlace<TrailEntry>;

/** An entry with the hash that binds it to everything before it. */
export type ChainedEntry = Entry & { readonly hash: string };
