export type { Checks } from './admitted-work.ts';
export { answerWithin } from './answer-within.ts';
export type { AnswerWithin, AskedWithin } from './answer-within.ts';
export { AuditUnavailable } from './audit.ts';
export type { Audit, AuditEntry } from './audit.ts';
export type {
  Authenticate,
  AuthenticateByUrl,
  Authentication,
  Query,
  StudentMatch,
} from './authentication.ts';
export { createService } from './create-service.ts';
export type { ServiceOptions } from './create-service.ts';
export { besidePath } from './beside-path.ts';
export { daprTokenAuthentication } from './dapr-token.ts';
export type { RateLimit, RateVerdict } from './rate-limit.ts';
export { failureKind } from './failure.ts';
export { preferredEncoding } from './preferred-encoding.ts';
export type { Encoding } from './preferred-encoding.ts';
export { preferredType } from './preferred-type.ts';
export { accepted, live, ok, problem, respond, stream, text, unavailable } from './reply.ts';
export type { Answer, ProblemMore, ProblemReply, Reply, ReplyHeaders } from './reply.ts';
export { MAX_BATCH_BODY_BYTES, MAX_BODY_BYTES, openRoute, route } from './route.ts';
export type {
  Access,
  Awaitable,
  InputSchema,
  Method,
  OpenContext,
  OpenRoute,
  PathParameters,
  ProtectedRoute,
  RequestContext,
  Route,
  RouteOptions,
} from './route.ts';
export { serve } from './serve.ts';
export type { ListenSettings, Service } from './serve.ts';
export type { Address, FinishedRequest, HttpServer, ServerOptions } from './server-options.ts';
export type { Trace, TraceFrom } from './trace.ts';
export { problemErrors } from './validation.ts';
export type { Probe } from './health/health.ts';
