import type { ProblemError, ProblemKind } from '@mastery/api-schemas';

/** Response headers by lower-case name. */
export type ReplyHeaders = Readonly<Record<string, string>>;

/**
 * An answer with a body: JSON, also as text or bytes, or text with the content type that its headers name; text
 * may also come piece by piece, as an `AsyncIterable` of strings, for as long as the client reads.
 */
export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly body: unknown;
  readonly headers: ReplyHeaders;
  /**
   * Goes on for as long as there is something to tell: the request counts as answered when it begins. It is cut
   * off when this aborts, whether or not the client reads.
   */
  readonly live?: AbortSignal;
}

/** A refusal or failure; it becomes a problem document. */
export interface ProblemReply {
  readonly kind: 'problem';
  readonly problem: ProblemKind;
  readonly detail?: string | undefined;
  readonly errors?: readonly ProblemError[] | undefined;
  /** Where the errors are, in names of ours alone: for the log. */
  readonly errorPaths?: readonly string[] | undefined;
  readonly headers: ReplyHeaders;
}

/** What a handler returns. */
export type Reply = Answer | ProblemReply;

const answer = (status: number, body: unknown, headers: ReplyHeaders): Answer => ({
  kind: 'answer',
  status,
  body,
  headers,
});

/** 200 with a JSON body. */
export const ok = (body: unknown, headers: ReplyHeaders = {}): Answer => answer(200, body, headers);

/** 202 with a JSON body: taken on, not done yet. */
export const accepted = (body: unknown, headers: ReplyHeaders = {}): Answer =>
  answer(202, body, headers);

/** Any other status with a JSON body. */
export const respond = (status: number, body: unknown, headers: ReplyHeaders = {}): Answer =>
  answer(status, body, headers);

/** 200 with a text body. */
export const text = (body: string, contentType: string): Answer =>
  answer(200, body, { 'content-type': contentType });

/** 200 with text that comes piece by piece. What fails on the way cuts the answer off. */
export const stream = (pieces: AsyncIterable<string>, contentType: string): Answer =>
  answer(200, pieces, { 'content-type': contentType });

/** 200 with text that comes for as long as there is something to tell, which may be for hours, or is cut off. */
export const live = (
  pieces: AsyncIterable<string>,
  cutOff: AbortSignal,
  headers: ReplyHeaders,
): Answer => ({ ...answer(200, pieces, headers), live: cutOff });

/** What more a problem says. */
export interface ProblemMore {
  readonly errors?: readonly ProblemError[];
  readonly errorPaths?: readonly string[];
  readonly headers?: ReplyHeaders;
}

/** A problem of this kind; `detail` is for the person at the other end. */
export const problem = (
  kind: ProblemKind,
  detail?: string,
  { errors, errorPaths, headers = {} }: ProblemMore = {},
): ProblemReply => ({ kind: 'problem', problem: kind, detail, errors, errorPaths, headers });

/** 503: something that is needed is away; try again in a second. */
export const unavailable = (detail: string): ProblemReply =>
  problem('unavailable', detail, { headers: { 'retry-after': '1' } });
