import type { World } from '../world/calls.ts';
import { type Commit, createOffsets } from './offsets.ts';

/** What a member gets when the group is divided. */
export interface Assignment {
  readonly generation: number;
  readonly partitions: readonly number[];
}

/** What the coordinator says to a heartbeat or a commit. */
export type Verdict = 'ok' | 'rebalance' | 'unknown';

/** A consumer group of one topic, as the broker's coordinator keeps it. */
export interface Group {
  /** Joins, or joins again; answers when the group is divided. */
  join(member: string, isHeard: () => boolean, answer: (assignment: Assignment) => void): void;
  heartbeat(member: string): Verdict;
  /** Commits, or answers so and forgets it. */
  commit(member: string, generation: number, commit: Commit): Verdict;
  readonly leave: (member: string) => void;
  readonly committed: (partition: number) => number | undefined;
  /** What was last answered to have been committed, whether it was forgotten since or not. */
  readonly acknowledged: (partition: number) => number | undefined;
  /** Asks every member to join again. */
  divide(): void;
  /** Looks for members that were silent for too long; to be called now and then. */
  tick(): void;
  /** Calls once when the group begins to be divided; returns how to stop waiting. */
  onDivide(run: () => void): () => void;
}

interface Member {
  heard: number;
  /** Whether it is heard of although it says nothing: it waits for records. */
  readonly isHeard: () => boolean;
  answer: ((assignment: Assignment) => void) | null;
}

interface GroupOptions {
  readonly partitions: number;
  /** A member is thrown out when nothing was heard of it for this long, milliseconds. */
  readonly sessionTimeoutMs: number;
  /** So long members may take to join again, milliseconds. */
  readonly rebalanceTimeoutMs: number;
  /** Called with every commit that counts. */
  readonly onCommit: (partition: number, next: number) => void;
}

/** How far a group is with dividing its partitions. */
interface Division {
  readonly members: Map<string, Member>;
  generation: number;
  /** Since when members are asked to join again, milliseconds since the epoch; null when they are not. */
  since: number | null;
}

type GroupWorld = Pick<World, 'scheduler' | 'random' | 'trace'>;

/**
 * The coordinator of Kafka's classic protocol: while the group is being divided every member finishes what it has
 * in hand and joins again; whoever does not in time, or is silent for a session, is out.
 */
export const createGroup = (world: GroupWorld, options: GroupOptions): Group => {
  const { scheduler, trace } = world;
  const members = new Map<string, Member>();
  const division: Division = { members, generation: 0, since: null };
  const offsets = createOffsets(options.onCommit);
  const waiting = new Set<() => void>();

  const divide = () => {
    division.since ??= scheduler.now();
    finish(world, options, division);
    const told = [...waiting];
    waiting.clear();
    for (const run of told) run();
  };
  const known = (name: string): Member | undefined => {
    const member = members.get(name);
    if (member) member.heard = scheduler.now();
    return member;
  };

  return {
    join: (name, isHeard, answer) => {
      members.set(name, { heard: scheduler.now(), isHeard, answer });
      divide();
    },
    heartbeat: (name) => {
      if (!known(name)) return 'unknown';
      return division.since === null ? 'ok' : 'rebalance';
    },
    commit: (name, generation, commit) => {
      if (!known(name) || generation !== division.generation) return 'unknown';
      if (division.since !== null) return 'rebalance';
      offsets.commit(commit);
      return 'ok';
    },
    leave: (name) => {
      if (members.delete(name)) divide();
    },
    committed: offsets.committed,
    acknowledged: offsets.acknowledged,
    divide,
    tick: () => {
      const now = scheduler.now();
      for (const [name, member] of members) {
        if (member.answer !== null || member.isHeard()) member.heard = now;
        if (now - member.heard <= options.sessionTimeoutMs) continue;
        members.delete(name);
        trace.note('group', () => `${name} was silent for too long`);
        divide();
      }
      finish(world, options, division);
    },
    onDivide: (run) => {
      waiting.add(run);
      return () => waiting.delete(run);
    },
  };
};

/** Divides when everybody has joined again, or has had the time for it. */
const finish = (
  world: GroupWorld,
  { partitions, rebalanceTimeoutMs }: GroupOptions,
  division: Division,
): void => {
  const { members, since } = division;
  if (since === null || members.size === 0) return;
  const isLate = world.scheduler.now() - since >= rebalanceTimeoutMs;
  const absent = [...members].filter(([, { answer }]) => answer === null);
  if (absent.length > 0 && !isLate) return;
  for (const [name] of absent) {
    members.delete(name);
    world.trace.note('group', () => `goes on without ${name}`);
  }
  if (members.size === 0) return;
  division.since = null;
  division.generation += 1;
  assign(world, partitions, division);
};

const assign = (
  { scheduler, random, trace }: GroupWorld,
  partitions: number,
  { members, generation }: Division,
): void => {
  const all = Array.from({ length: partitions }, (_, partition) => partition);
  const first = random.below(members.size);
  for (const [index, [name, member]] of [...members].entries()) {
    const mine = all.filter((partition) => (partition + first) % members.size === index);
    trace.note('group', () => `generation ${generation}: ${name} has ${mine.join(' ') || 'none'}`);
    const { answer } = member;
    member.heard = scheduler.now();
    member.answer = null;
    answer?.({ generation, partitions: mine });
  }
};
