import type { OperationAccepted, RebuildRequest } from '@mastery/api-schemas';

/**
 * Begins to rebuild the state of one student, or of all, from the log: fold, compare, swap. It resolves as
 * soon as the operation is under way and its state can be read; the rest goes on by itself.
 */
export type Rebuild = (request: RebuildRequest) => Promise<OperationAccepted>;
