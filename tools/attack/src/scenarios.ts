import { access } from './access/access.ts';
import { exhaustion } from './exhaustion/exhaustion.ts';
import { input } from './input/input.ts';
import { inside } from './inside/inside.ts';
import { rights } from './inside/rights.ts';
import type { Scenario } from './scenario.ts';
import { tokens } from './tokens/tokens.ts';

/** Every scenario, in the order in which they run. */
export const SCENARIOS: readonly Scenario[] = [tokens, access, input, exhaustion, inside, rights];
