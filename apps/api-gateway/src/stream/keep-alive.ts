import type { StreamWriter } from './stream-writer.ts';

/** Proxies close what is silent for a minute. */
const HEARTBEAT_MS = 15_000;
/** Who takes nothing for so many heartbeats is cut off. */
const MAX_SILENT = 4;
/** A timer cannot wait longer, milliseconds. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** How long a stream is kept, and how often it is heard of. */
export interface KeepAlive {
  /** Milliseconds from now. */
  readonly expiresInMs: number;
  /** 15 s unless given. */
  readonly heartbeatMs?: number | undefined;
}

/** Lets a client hear of its stream until its token ends, or it takes nothing any more. */
export const keepAlive = (
  writer: StreamWriter,
  { expiresInMs, heartbeatMs = HEARTBEAT_MS }: KeepAlive,
): void => {
  const { outlet } = writer;
  let silent = 0;
  const look = () => {
    silent = outlet.isWaiting() ? silent + 1 : 0;
    if (silent >= MAX_SILENT) outlet.end('too-slow');
    else if (silent === 0) writer.beat();
  };
  const heartbeat = setInterval(look, heartbeatMs).unref();
  const leftMs = Math.min(Math.max(expiresInMs, 0), LONGEST_TIMER_MS);
  const expiry = setTimeout(() => writer.end('expired'), leftMs).unref();
  void outlet.over.then(() => {
    clearInterval(heartbeat);
    clearTimeout(expiry);
  });
};
