import {
  CacheUnavailable,
  EventLogUnavailable,
  type Logger,
  ServiceUnavailable,
} from '@mastery/ports';
import { StateStoreUnavailable, StateWriteUnknown } from '@mastery/ports';
import { AuditUnavailable } from './audit.ts';
import { type ProblemReply, problem, unavailable } from './reply.ts';

/**
 * What a thrown error is for the client. A dependency that is away is 503, and the next request
 * tries it again; anything else is a mistake of ours, of which the client learns nothing more.
 */
export const failureReply = (error: unknown, log: Logger): ProblemReply => {
  const away = dependencyOf(error);
  if (away === undefined) {
    log.error({ error }, 'request failed');
    return problem('internal');
  }
  log.warn({ error, dependency: away }, 'dependency is away');
  return unavailable(`The ${away} is away`);
};

/** The kind of problem that a thrown error is, where it is not the answer to a whole request. */
export const failureKind = (error: unknown): 'unavailable' | 'internal' =>
  dependencyOf(error) === undefined ? 'internal' : 'unavailable';

const dependencyOf = (error: unknown): string | undefined => {
  if (error instanceof EventLogUnavailable) return 'event log';
  if (error instanceof AuditUnavailable) return 'audit log';
  if (error instanceof StateStoreUnavailable) return 'state store';
  if (error instanceof StateWriteUnknown) return 'state store';
  if (error instanceof CacheUnavailable) return 'cache';
  if (error instanceof ServiceUnavailable) return 'service behind this request';
  return undefined;
};
