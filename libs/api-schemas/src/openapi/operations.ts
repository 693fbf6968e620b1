import type { ApiOperation } from './operation.ts';
import { MASTERY } from './operations/mastery.ts';
import { PREDICTIONS } from './operations/predictions.ts';
import { SERVICE } from './operations/service.ts';

/** Every endpoint of the gateway. */
export const OPERATIONS: readonly ApiOperation[] = [...MASTERY, ...PREDICTIONS, ...SERVICE];
