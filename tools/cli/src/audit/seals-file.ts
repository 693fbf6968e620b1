import { readFile, writeFile } from 'node:fs/promises';
import { type TrailHead, trailHead } from '@mastery/api-schemas';
import { z } from 'zod';

/** The seals that a file holds, or what is wrong with it. */
export type KeptSeals = { readonly seals: TrailHead[] } | { readonly problem: string };

/** Reads the seals that an earlier verification wrote. */
export const readSeals = async (file: string): Promise<KeptSeals> => {
  try {
    const read = z.array(trailHead).safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (read.success) return { seals: read.data };
    return { problem: `${file} holds no seals of an audit trail` };
  } catch (error) {
    return { problem: `${file} cannot be read as JSON: ${(error as Error).message}` };
  }
};

/** Writes the newest seal of each chain. @returns what is wrong, null when it is done */
export const writeSeals = async (
  file: string,
  seals: readonly TrailHead[],
): Promise<string | null> => {
  try {
    await writeFile(file, `${JSON.stringify(seals, null, 2)}\n`);
    return null;
  } catch (error) {
    return `${file} cannot be written: ${(error as Error).message}`;
  }
};
