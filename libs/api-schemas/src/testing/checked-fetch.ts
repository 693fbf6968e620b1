import { EVENT_STREAM } from '../stream.ts';
import { type AnswerCheck, createAnswerCheck } from './answer-check.ts';

/** The gateway answered what its OpenAPI document does not say. */
export class UndocumentedAnswer extends Error {
  override readonly name = 'UndocumentedAnswer';
}

/**
 * `fetch`, for tests: an answer of the gateway that is not as its OpenAPI document says fails whoever asked.
 * @throws UndocumentedAnswer naming request, answer and every violation
 */
export const checkedFetch = (check: AnswerCheck = createAnswerCheck()): typeof fetch => {
  return async (input, init) => {
    const response = await fetch(input, init);
    const url = new URL(input instanceof Request ? input.url : input);
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
    const { status, headers } = response;
    // What never ends cannot be waited for; its status, type and headers are checked all the same.
    const isEndless = headers.get('content-type') === EVENT_STREAM;
    const text = isEndless ? '' : await response.clone().text();
    const violations = check({ method, path: url.pathname }, { status, headers, text });
    if (violations.length === 0) return response;
    const told = [`${method} ${url.pathname} answered ${status}, but:`, ...violations];
    throw new UndocumentedAnswer([...told, text.slice(0, MAX_TOLD)].join('\n  '));
  };
};

/** So much of a body helps; characters. */
const MAX_TOLD = 1_000;
