import type { BegunAnew } from '@mastery/api-schemas';
import type { World } from '../cli.ts';

type Outcome = BegunAnew['partitions'][number]['outcome'];

const SAID: Readonly<Record<Exclude<Outcome, 'untouched'>, string>> = {
  'new-epoch': 'another log: it begins at its start',
  'gap-accepted': 'goes on behind what retention took',
};

/** Says of which partitions log and position did not belong together. */
export const tellBegunAnew = ({ say }: Pick<World, 'say'>, { partitions }: BegunAnew): void => {
  let untouched = 0;
  for (const { partition, outcome } of partitions) {
    if (outcome === 'untouched') untouched += 1;
    else say(`partition ${partition}: ${SAID[outcome]}`);
  }
  say(`${untouched} of ${partitions.length} partitions needed nothing`);
};
