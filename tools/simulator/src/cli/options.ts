import { parseArgs } from 'node:util';
import { MUTATIONS } from '../mutations/mutations.ts';
import type { Mutation } from '../mutations/mutation.ts';

/** What `npm run simulate` was asked to do. */
export type Command =
  /** Many seeds; the trace of the first that fails is printed. */
  | {
      readonly kind: 'seeds';
      readonly from: number;
      readonly seeds: number;
      readonly mutation: Mutation | null;
    }
  /** One seed with its trace: the last `lines` lines of it. */
  | {
      readonly kind: 'replay';
      readonly seed: number;
      readonly lines: number;
      readonly mutation: Mutation | null;
    }
  /** Every mutation, each until it is found. */
  | { readonly kind: 'mutations'; readonly from: number; readonly seeds: number }
  | { readonly kind: 'refused'; readonly problem: string };

const SEEDS = 1_000;
const SEEDS_PER_MUTATION = 200;
const LINES = 120;

/** Reads the arguments of the command line. */
export const commandOf = (args: readonly string[]): Command => {
  let values: ReturnType<typeof parse>['values'];
  try {
    ({ values } = parse(args));
  } catch (error) {
    return { kind: 'refused', problem: error instanceof Error ? error.message : String(error) };
  }
  const numbers = [values.seeds, values.from, values.seed, values.lines];
  if (numbers.some((text) => text !== undefined && !/^\d{1,9}$/.test(text))) {
    return { kind: 'refused', problem: 'seeds and lines are whole numbers' };
  }
  const mutation = MUTATIONS.find(({ name }) => name === values.mutation) ?? null;
  if (values.mutation !== undefined && mutation === null) {
    const known = MUTATIONS.map(({ name }) => name).join(', ');
    return {
      kind: 'refused',
      problem: `there is no mutation ${values.mutation}; there are ${known}`,
    };
  }
  const from = Number(values.from ?? 1);
  if (values.mutations === true) {
    return { kind: 'mutations', from, seeds: Number(values.seeds ?? SEEDS_PER_MUTATION) };
  }
  if (values.seed !== undefined) {
    const lines = Number(values.lines ?? LINES);
    return { kind: 'replay', seed: Number(values.seed), lines, mutation };
  }
  return { kind: 'seeds', from, seeds: Number(values.seeds ?? SEEDS), mutation };
};

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string' },
      from: { type: 'string' },
      seed: { type: 'string' },
      lines: { type: 'string' },
      mutation: { type: 'string' },
      mutations: { type: 'boolean' },
    },
  });
