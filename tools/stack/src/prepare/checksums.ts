import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Reads the format of `sha256sum`: name → digest. */
export function parseChecksums(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => {
      const [digest = '', name = ''] = line.split(/\s+\*?/, 2);
      return [name, digest];
    }),
  );
}

/** Names every file that is missing, unexpected or different. */
export function compareChecksums(
  expected: ReadonlyMap<string, string>,
  actual: ReadonlyMap<string, string>,
): readonly string[] {
  const names = [...new Set([...expected.keys(), ...actual.keys()])].sort();
  return names.flatMap((name) => {
    if (!actual.has(name)) return [`${name} is missing`];
    if (!expected.has(name)) return [`${name} is not expected`];
    return expected.get(name) === actual.get(name) ? [] : [`${name} differs`];
  });
}

/**
 * Checks that a folder holds exactly the files of a checksum list.
 *
 * @throws Error naming every file that does not match.
 */
export async function verifyFolder(folder: string, checksums: string): Promise<void> {
  const actual = new Map<string, string>();
  for (const name of await readdir(folder)) actual.set(name, await sha256(join(folder, name)));
  const problems = compareChecksums(parseChecksums(checksums), actual);
  if (problems.length > 0) {
    throw new Error(`What was downloaded is not what was expected: ${problems.join('; ')}`);
  }
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
