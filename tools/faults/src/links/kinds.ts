import type { Toxic } from './toxiproxy.ts';

/** What happens to a link. */
export interface FaultKind {
  readonly name: string;
  /** In a few words, after "between … and …:". */
  readonly what: string;
  /** @param round of which a fault may have another form if it is odd */
  readonly toxics: (round: number) => readonly Toxic[];
  /** How long it lasts, milliseconds, in turn: below and above the session timeout of consumers where bytes stop. */
  readonly lastsMs: readonly [number, number];
}

const STREAMS = ['upstream', 'downstream'] as const;
const bothWays = (type: Toxic['type'], attributes: Toxic['attributes']): readonly Toxic[] =>
  STREAMS.map((stream) => ({ type, stream, attributes }));
const HOUR_MS = 3_600_000;

/** Every kind of fault of a link. */
export const KINDS: readonly FaultKind[] = [
  {
    name: 'latency',
    what: '150 ms each way, give or take 100',
    toxics: () => bothWays('latency', { latency: 150, jitter: 100 }),
    lastsMs: [4_000, 6_000],
  },
  {
    name: 'slow',
    what: '16 KB a second each way',
    toxics: () => bothWays('bandwidth', { rate: 16 }),
    lastsMs: [4_000, 6_000],
  },
  {
    name: 'resets',
    what: 'every connection is reset 0.3 s after its first bytes',
    toxics: () => bothWays('reset_peer', { timeout: 300 }),
    lastsMs: [4_000, 6_000],
  },
  {
    name: 'blackhole',
    what: 'connections stay open and every byte is lost, both ways; in the end they close',
    toxics: () => bothWays('timeout', { timeout: 0 }),
    lastsMs: [4_000, 12_000],
  },
  {
    name: 'half-open',
    what: 'bytes are lost one way only: answers, in every second round requests',
    toxics: (round) => [
      {
        type: 'timeout',
        stream: round % 2 === 0 ? 'downstream' : 'upstream',
        attributes: { timeout: 0 },
      },
    ],
    lastsMs: [4_000, 12_000],
  },
  {
    name: 'stalled',
    what: 'no byte comes through, and in the end all of them come at once',
    toxics: () => bothWays('latency', { latency: HOUR_MS, jitter: 0 }),
    lastsMs: [4_000, 12_000],
  },
];
