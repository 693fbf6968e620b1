import type { ErasureStatus } from '@mastery/api-schemas';
import type { World } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';

/** Says how an erasure ended; null while the engine has not come to it. */
export const tellErasure = (
  { say, complain }: Pick<World, 'say' | 'complain'>,
  { status, reason, erased_at: at, final_after: final }: ErasureStatus,
): Exit | null => {
  switch (status) {
    case 'requested':
      return null;
    case 'refused':
      complain(`It was refused: ${reason ?? 'unknown'}; see mastery dlq list --state all`);
      return EXIT.refused;
    case 'erased':
      say(`Erased at ${at}; what was in flight then is deleted again by ${final}`);
      return EXIT.ok;
  }
};
