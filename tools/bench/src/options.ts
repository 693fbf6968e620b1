import { parseArgs } from 'node:util';

/** What is measured without a stack, or on one of its own. */
export const OWN_GROUPS = [
  'fold',
  'growth',
  'channels',
  'pipeline',
  'profile',
  'latency',
  'storage',
] as const;

/** What is measured on the stack that they share. */
const STACK_GROUPS = [
  'query',
  'batch',
  'prediction',
  'streams',
  'floors',
  'ingest',
  'audit',
] as const;

/** What can be measured apart from the rest, in the order of a whole run. */
export const GROUPS = [...OWN_GROUPS, ...STACK_GROUPS] as const;
/** One of them. */
export type Group = (typeof GROUPS)[number];

/** What `npm run bench` was asked for. */
export interface Options {
  readonly quick: boolean;
  readonly help: boolean;
  /** In the order of a whole run. */
  readonly groups: readonly Group[];
}

/** Reads the options; what is not known is a problem for people to read. */
export const parseOptions = (args: readonly string[]): Options | { readonly problem: string } => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: { type: 'string', multiple: true, default: [...GROUPS] },
        quick: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const { only, quick, help } = values;
    const unknown = only.find((name) => !GROUPS.some((group) => group === name));
    if (unknown !== undefined) {
      return { problem: `${unknown} is not one of ${GROUPS.join(', ')}` };
    }
    return { quick, help, groups: GROUPS.filter((group) => only.includes(group)) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
};
