import { type Failure, type Problem, failureOf } from './failure.ts';

/** What a call of the client resolves with. */
export interface Answered<Value> {
  readonly data?: Value;
  readonly error?: unknown;
  readonly response: Response;
}

/** What was asked for, or why it is not there. */
export type Outcome<Value> =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'failure'; readonly failure: Failure };

/**
 * Waits for a call of the client: every failure is a value.
 * @throws AbortError when whoever asked has left
 */
export const outcomeOf = async <Value>(call: Promise<Answered<Value>>): Promise<Outcome<Value>> => {
  try {
    const { data, error, response } = await call;
    if (response.ok) return { kind: 'answer', value: data as Value };
    return { kind: 'failure', failure: failureOf(response.status, problemIn(error)) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    // A browser tells no more of a network that is not there.
    return { kind: 'failure', failure: { kind: 'offline' } };
  }
};

const problemIn = (error: unknown): Problem | undefined =>
  typeof error === 'object' && error !== null && 'type' in error && 'title' in error
    ? (error as Problem)
    : undefined;
