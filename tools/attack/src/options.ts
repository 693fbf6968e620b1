import { parseArgs } from 'node:util';

/** What `npm run attack` was asked for. */
export interface Options {
  /** Parts of the names of what to run. */
  readonly only: readonly string[];
  readonly list: boolean;
  readonly seed: number;
  /** One representative of each attack. */
  readonly brief: boolean;
  /** Where to write the report, Markdown. */
  readonly report?: string | undefined;
  /** Somebody's own installation instead of a stack that is started for this. */
  readonly gateway?: string | undefined;
}

/** Reads the options; what is not known is a problem for people to read. */
export const parseOptions = (args: readonly string[]): Options | { readonly problem: string } => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: { type: 'string', multiple: true, default: [''] },
        list: { type: 'boolean', default: false },
        brief: { type: 'boolean', default: false },
        seed: { type: 'string', default: '20261126' },
        report: { type: 'string' },
        gateway: { type: 'string' },
      },
    });
    const seed = Number(values.seed);
    if (!Number.isInteger(seed)) return { problem: '--seed is a whole number' };
    const { gateway } = values;
    if (gateway !== undefined && !URL.canParse(gateway)) return { problem: '--gateway is a URL' };
    return { ...values, seed, gateway: gateway?.replace(/\/$/, '') };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
};
