import type { Registered } from '@mastery/contracts';
import type { World } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';

/** Says how many schemas there are and, of each that is refused, the fields to blame. */
export const tellRegistered = (
  { say, complain }: Pick<World, 'say' | 'complain'>,
  schemas: readonly Registered[],
  registered: string,
): Exit => {
  const count = (wanted: Registered['outcome']) =>
    schemas.filter(({ outcome }) => outcome === wanted).length;
  say(`${count('registered')} ${registered}, ${count('present')} there already`);
  for (const schema of schemas) {
    if (schema.outcome !== 'refused') continue;
    complain(`${schema.type} v${schema.version} is refused`);
    for (const { path, detail } of schema.fields) complain(`  ${path}: ${detail}`);
    complain(`  the registry says: ${schema.reason}`);
  }
  return count('refused') === 0 ? EXIT.ok : EXIT.refused;
};
