import { createForge, firstKey } from '@mastery/auth-jwt/testing';
import type { Target } from './target.ts';

/** What somebody asks. */
export interface Question {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** What came back, whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** From the first byte sent to the last received, milliseconds. */
  readonly ms: number;
}

/** Nobody waits longer for an answer, milliseconds. */
const PATIENCE_MS = 20_000;

/** Asks the gateway. Of an answer that never ends, only the beginning is read. @throws Error without an answer */
export const ask = async (
  { gateway }: Pick<Target, 'gateway'>,
  { method, path, headers = {}, body }: Question,
): Promise<Answer> => {
  const since = performance.now();
  const abort = new AbortController();
  const timer = setTimeout(
    () => abort.abort(new Error(`No answer in ${PATIENCE_MS} ms`)),
    PATIENCE_MS,
  );
  try {
    const response = await fetch(`${gateway}${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      signal: abort.signal,
      ...(body !== undefined && { body }),
    });
    const isEndless =
      response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    const text = isEndless ? '' : await response.text();
    if (isEndless) abort.abort();
    return {
      status: response.status,
      headers: response.headers,
      text,
      ms: performance.now() - since,
    };
  } finally {
    clearTimeout(timer);
  }
};

/** A JSON body, or undefined. */
export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Claims of a token, beside when it ends. */
export interface Claims {
  readonly sub: string;
  readonly role: 'student' | 'teacher' | 'admin' | 'service';
  readonly cohorts?: readonly string[];
  readonly [more: string]: unknown;
}

/** The header of a good token, for ten minutes unless the claims say otherwise. */
export const bearer = (
  { keys }: Pick<Target, 'keys'>,
  claims: Claims,
): Readonly<Record<string, string>> => {
  const exp = Math.floor(Date.now() / 1_000) + 600;
  return { authorization: `Bearer ${createForge(firstKey(keys))({ exp, ...claims })}` };
};
