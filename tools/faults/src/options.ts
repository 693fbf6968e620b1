import { parseArgs } from 'node:util';

/** What `npm run faults` was asked for. */
export interface Options {
  /** Parts of the names of what to run. */
  readonly only: readonly string[];
  readonly list: boolean;
  readonly mutations: boolean;
  /** How often each fault happens. */
  readonly rounds: number;
  /** File that the outcomes are written to, JSON; null for none. */
  readonly json: string | null;
  /** How long to soak the engine in load instead, milliseconds; null for not at all. */
  readonly soakMs: number | null;
  /** Of the traffic. */
  readonly seed: number;
}

const durationOf = (text: string): number => {
  const [, count, unit] = /^(\d+)([ms])$/.exec(text) ?? [];
  return Number(count ?? NaN) * (unit === 'm' ? 60_000 : 1_000);
};

/** Reads the options; what is not known is a problem for people to read. */
export const parseOptions = (args: readonly string[]): Options | { readonly problem: string } => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: { type: 'string', multiple: true, default: [''] },
        list: { type: 'boolean', default: false },
        mutations: { type: 'boolean', default: false },
        rounds: { type: 'string', default: '5' },
        soak: { type: 'string' },
        json: { type: 'string' },
        seed: { type: 'string', default: '20261125' },
      },
    });
    const rounds = Number(values.rounds);
    const seed = Number(values.seed);
    if (!Number.isInteger(rounds) || rounds < 1) return { problem: '--rounds is a number from 1' };
    if (!Number.isInteger(seed)) return { problem: '--seed is a whole number' };
    const soakMs = values.soak === undefined ? null : durationOf(values.soak);
    if (Number.isNaN(soakMs)) return { problem: '--soak is a time such as 20m or 90s' };
    return { ...values, soakMs, json: values.json ?? null, rounds, seed };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
};
