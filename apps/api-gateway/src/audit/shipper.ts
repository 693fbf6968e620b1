import { setTimeout as sleep } from 'node:timers/promises';
import type { DiskBuffer } from './disk-buffer.ts';

/** Brings what waits on disk to where it belongs, in the background. */
export interface Shipper {
  /** Something waits. */
  wake(): void;
  /** Tries once more to send everything; what cannot be sent stays on disk. */
  close(): Promise<void>;
}

/** What a shipper needs. */
export interface ShipperDeps {
  readonly buffer: DiskBuffer;
  /** Rejects when the lines are not known to have arrived; they are sent again. */
  readonly send: (lines: readonly string[]) => Promise<void>;
  /** Told after every attempt. */
  readonly onAttempt: (error?: unknown) => void;
  readonly gatherMs?: number;
  readonly pauseMs?: number;
}

/** Creates the shipper: entries of 25 ms travel together, and half a second lies between two failures. */
export const createShipper = (deps: ShipperDeps): Shipper => {
  const { buffer, gatherMs = 25, pauseMs = 500 } = deps;
  const stop = new AbortController();
  let running: Promise<void> | null = null;

  const pause = (ms: number) =>
    sleep(ms, undefined, { signal: stop.signal }).catch(() => undefined);

  const attempt = async (): Promise<'sent' | 'nothing' | 'failed'> => {
    const lines = buffer.peek();
    if (lines.length === 0) return 'nothing';
    try {
      await deps.send(lines);
      buffer.drop();
      deps.onAttempt();
      return 'sent';
    } catch (error) {
      deps.onAttempt(error);
      return 'failed';
    }
  };

  const ship = async () => {
    for (;;) {
      await pause(gatherMs);
      const outcome = await attempt();
      if (outcome === 'nothing') break;
      if (outcome === 'sent') continue;
      if (stop.signal.aborted) break;
      // Kafka is away, so for now the disk is the only place: let it outlive the machine, too.
      await buffer.sync().catch(deps.onAttempt);
      await pause(pauseMs);
    }
    running = null;
    // What came between the last look and this line has found a shipper that was still at work.
    if (buffer.bytes > 0 && !stop.signal.aborted) wake();
  };

  const wake = () => {
    running ??= ship();
  };
  wake();
  return {
    wake,
    close: async () => {
      stop.abort();
      wake();
      await running;
    },
  };
};
