import type { ClientStream } from './client-stream.ts';

/** Streams that one subject may have open at one gateway: tabs and devices of one person. */
export const MAX_OF_SUBJECT = 8;

/** Why no further stream is opened. */
export type Full = 'subject-full' | 'process-full';

/** The streams that are open at a process, each until it is over. */
export interface OpenStreams {
  all(): readonly ClientStream[];
  refusal(subject: string): Full | undefined;
  add(subject: string, stream: ClientStream): void;
}

/** Counts open streams; none is open. */
export const createOpenStreams = (max: number, onCount: (open: number) => void): OpenStreams => {
  const open = new Set<ClientStream>();
  const bySubject = new Map<string, number>();
  const ofSubject = (subject: string) => bySubject.get(subject) ?? 0;
  const count = (subject: string, by: number) => {
    const left = ofSubject(subject) + by;
    if (left === 0) bySubject.delete(subject);
    else bySubject.set(subject, left);
    onCount(open.size);
  };
  return {
    all: () => [...open],
    refusal: (subject) => {
      if (open.size >= max) return 'process-full';
      return ofSubject(subject) >= MAX_OF_SUBJECT ? 'subject-full' : undefined;
    },
    add: (subject, stream) => {
      open.add(stream);
      count(subject, 1);
      void stream.outlet.over.then(() => {
        open.delete(stream);
        count(subject, -1);
      });
    },
  };
};
