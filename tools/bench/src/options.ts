import { parseArgs } from 'node:util';

/** What can be measured apart from the rest, in the order of a whole run. */
export const GROUPS = [
  'fold',
  'growth',
  'channels',
  'pipeline',
  'profile',
  'latency',
  'storage',
  'query',
  'batch',
  'prediction',
  'streams',
  'floors',
  'ingest',
  'audit',
] as const;
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
