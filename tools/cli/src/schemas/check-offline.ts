import { checkSchemas, findingLine, readChecksums, readCommitted } from '@mastery/contracts';
import { eventJsonSchemas } from '@mastery/event-schemas';
import type { World } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';

/** Compares the committed versions with each other and the newest with the sources. */
export const checkOffline = ({ say, complain }: Pick<World, 'say' | 'complain'>): Exit => {
  const committed = readCommitted();
  const findings = checkSchemas({
    committed,
    checksums: readChecksums(),
    current: eventJsonSchemas(),
  });
  for (const finding of findings) complain(findingLine(finding));
  if (findings.length > 0) return EXIT.refused;
  say(`${committed.length} committed schemas: as they landed, compatible and current`);
  return EXIT.ok;
};
