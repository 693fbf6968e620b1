import type { DueDocument } from '../due/due-document.ts';
import type { Minutes } from '../due/timetable.ts';
import type { DispatchEvents } from './events.ts';
import { createEye } from './eye.ts';
import { type WorkOffDeps, workOff } from './work-off.ts';

/** What the dispatcher needs. */
export interface DispatcherDeps extends WorkOffDeps {
  readonly events: DispatchEvents;
  /** The partitions of `mastery.results` that are ours; none while that is not known. */
  readonly assignment: () => readonly number[];
}

/** Sends what is due, of the partitions that are ours. */
export interface Dispatcher {
  /**
   * Looks once at what is due and begins to send it.
   * @returns the end of everything that was begun
   */
  look(): Promise<readonly Promise<void>[]>;
  /** Looks soon and then about every second, until closed. */
  start(): void;
  /** Something was planned: looks at this partition at once. */
  wake(partition: number): void;
  /** Begins nothing any more and waits for what is on its way; what was not begun is free for others at once. */
  close(): Promise<void>;
}

/** Documents that are worked off at once: so many slow ones before another has to wait. */
const MAX_DOCUMENTS = 16;
/** A document of which nothing is ours to do yet is looked at again after this long, milliseconds. */
const REST_MS = 5_000;
/** How long `close` waits for what is on its way, milliseconds. */
const DRAIN_MS = 11_000;

/** Creates the dispatcher; it does nothing before it is started. */
export const createDispatcher = (deps: DispatcherDeps): Dispatcher => {
  const { clock, lanes, events } = deps;
  const minutes = new Map<number, Minutes>();
  /** Messages that the last look at a partition found due. */
  const due = new Map<number, number>();
  /** Partitions of which more is due than was begun. */
  const hungry = new Set<number>();
  let isClosing = false;
  const work = createWork(deps, () => hungry.forEach((partition) => eye.wake(partition)));

  const lookAt = async (partition: number): Promise<readonly Promise<void>[]> => {
    hungry.delete(partition);
    const own = minutes.get(partition) ?? deps.timetable.minutes(partition);
    minutes.set(partition, own);
    const [room, now] = [work.room(), clock.now()];
    let found = 0;
    try {
      const open = await own.open(room, (document) => {
        const entries = document.entries.filter(({ at }) => at <= now).length;
        found += entries;
        return entries > 0 && work.isWanted(document);
      });
      if (open.length === room) hungry.add(partition);
      return isClosing ? [] : open.map((document) => work.begin(partition, document));
    } catch (error) {
      events.failed(partition, error);
      return [];
    } finally {
      due.set(partition, found);
    }
  };

  const look = async (asked?: ReadonlySet<number>): Promise<readonly Promise<void>[]> => {
    const assigned = deps.assignment();
    for (const partition of minutes.keys()) {
      if (assigned.includes(partition)) continue;
      for (const known of [minutes, due, hungry]) known.delete(partition);
    }
    const begun: Promise<void>[] = [];
    for (const partition of turned(assigned, clock.now())) {
      if (asked === undefined || asked.has(partition)) begun.push(...(await lookAt(partition)));
    }
    events.standing({ due: sum(due.values()), resting: lanes.resting() });
    return begun;
  };
  const eye = createEye(look);

  return {
    look: () => look(),
    wake: (partition) => eye.wake(partition),
    start: () => eye.open(() => lanes.look()),
    close: async () => {
      isClosing = true;
      lanes.close();
      await eye.close();
      await Promise.race([work.over(), deps.timers.sleep(DRAIN_MS)]);
    },
  };
};

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

/** Documents in work, each once; those that are nothing to be done about rest a little. */
const createWork = (deps: DispatcherDeps, onEnd: () => void) => {
  const { clock, events } = deps;
  const busy = new Map<string, Promise<void>>();
  const resting = new Map<string, { readonly etag: string; readonly until: number }>();
  const rest = ({ key, etag }: DueDocument) => {
    for (const [each, { until }] of resting) if (until <= clock.now()) resting.delete(each);
    resting.set(key, { etag, until: clock.now() + REST_MS });
  };
  return {
    room: () => MAX_DOCUMENTS - busy.size,
    isWanted: ({ key, etag }: DueDocument): boolean => {
      const known = resting.get(key);
      return !busy.has(key) && !(known?.etag === etag && known.until > clock.now());
    },
    begin: (partition: number, document: DueDocument): Promise<void> => {
      const work = workOff(deps, partition, document)
        .then((isOurs) => {
          if (!isOurs) rest(document);
        })
        .catch((error: unknown) => {
          events.failed(partition, error);
          // Whatever is wrong with it is not put right by trying at once.
          rest(document);
        })
        .finally(() => {
          busy.delete(document.key);
          onEnd();
        });
      busy.set(document.key, work);
      return work;
    },
    over: () => Promise.all(busy.values()),
  };
};

/** Another partition first each time: none starves where there is more to do than can be done. */
const turned = (partitions: readonly number[], now: number): readonly number[] => {
  const first = partitions.length === 0 ? 0 : Math.floor(now / TURN_MS) % partitions.length;
  return [...partitions.slice(first), ...partitions.slice(0, first)];
};
const TURN_MS = 1_000;
