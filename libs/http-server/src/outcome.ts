import type { Principal } from '@mastery/api-schemas';
import type { Reply, ReplyHeaders } from './reply.ts';

/** What a request came to, and whom it was about as far as that became known. */
export interface Outcome {
  readonly reply: Reply;
  readonly caller?: Principal;
  readonly studentId?: string | undefined;
  /** What every answer to this caller says besides. */
  readonly headers?: ReplyHeaders | undefined;
}
