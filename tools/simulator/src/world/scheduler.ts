/** Virtual time: what is to happen, in order. */
export interface Scheduler {
  /** Milliseconds since the epoch, in the simulated world. */
  readonly now: () => number;
  /** Runs at an instant; never before what is due earlier. */
  readonly at: (time: number, run: () => void) => void;
  /** Runs after `ms` milliseconds. */
  readonly after: (ms: number, run: () => void) => void;
  /** When the next thing is due; Infinity when there is none. */
  readonly next: () => number;
  /** Lets the next thing happen, and everything that follows from it at once. */
  readonly step: () => Promise<void>;
  /** Things that happened. */
  readonly steps: () => number;
}

interface Task {
  readonly time: number;
  /** Among things of one instant, the one that was planned first comes first. */
  readonly number: number;
  readonly run: () => void;
}

/**
 * A discrete-event scheduler. Code under test waits only for promises that a task settles, so when the
 * microtasks after a task have run, nothing can move before the next task: the order of tasks is the
 * order of the world. `setImmediate` comes only after every microtask, however long their chain.
 */
export const createScheduler = (start: number): Scheduler => {
  const tasks = createHeap();
  let now = start;
  let planned = 0;
  let steps = 0;
  const at = (time: number, run: () => void) => {
    planned += 1;
    tasks.push({ time: Math.max(time, now), number: planned, run });
  };
  return {
    now: () => now,
    at,
    after: (ms, run) => at(now + ms, run),
    next: () => tasks.first()?.time ?? Infinity,
    step: async () => {
      const task = tasks.pop();
      if (task === undefined) return;
      now = task.time;
      steps += 1;
      task.run();
      await microtasks();
    },
    steps: () => steps,
  };
};

const microtasks = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const isBefore = (a: Task, b: Task): boolean =>
  a.time === b.time ? a.number < b.number : a.time < b.time;

/** A binary heap, earliest task first. */
const createHeap = () => {
  const heap: Task[] = [];
  const swap = (a: number, b: number) => {
    const [first, second] = [heap[a], heap[b]];
    if (first === undefined || second === undefined) return;
    heap[a] = second;
    heap[b] = first;
  };
  const precedes = (a: number, b: number) => {
    const [first, second] = [heap[a], heap[b]];
    return first !== undefined && second !== undefined && isBefore(first, second);
  };
  return {
    first: () => heap[0],
    push: (task: Task) => {
      heap.push(task);
      let index = heap.length - 1;
      while (index > 0) {
        const parent = (index - 1) >> 1;
        if (!precedes(index, parent)) break;
        swap(index, parent);
        index = parent;
      }
    },
    pop: (): Task | undefined => {
      const first = heap[0];
      const last = heap.pop();
      if (first === undefined || last === undefined || heap.length === 0) return first;
      heap[0] = last;
      for (let index = 0; ;) {
        let least = index;
        for (const child of [2 * index + 1, 2 * index + 2])
          if (precedes(child, least)) least = child;
        if (least === index) return first;
        swap(index, least);
        index = least;
      }
    },
  };
};
