import type { Operation } from '@mastery/api-schemas';
import type { World } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';

/** Says what a rebuild came to; null while it runs. */
export const tellRebuild = (
  { say, complain }: Pick<World, 'say' | 'complain'>,
  { status, compared, unchanged, swapped, from_checkpoint, beyond_log, problems }: Operation,
): Exit | null => {
  if (status === 'running') return null;
  say(`${compared} students compared: ${unchanged} as the log says, ${swapped} replaced`);
  if (from_checkpoint > 0) say(`${from_checkpoint} of them from a monthly checkpoint on`);
  if (beyond_log > 0) say(`${beyond_log} left alone: the log no longer has their beginning`);
  for (const problem of problems) complain(problem);
  return status === 'done' && problems.length === 0 ? EXIT.ok : EXIT.refused;
};
