import { describe, expect, it } from '@jest/globals';
import { type ApiOperation, OPERATIONS } from '@mastery/api-schemas';
import { movedToYesterday } from './moved-example.ts';
import { exampleRunner, settled } from './run-example.ts';

/** What is sent comes first, then what depends on it; who is erased has nothing more to show. */
const ORDER = ['ingestEvents', 'ingestStatus', 'any other', 'eraseStudent', 'erasureStatus'];
const place = ({ id }: ApiOperation) => ORDER.indexOf(ORDER.includes(id) ? id : 'any other');
const CASES = [...OPERATIONS]
  .sort((a, b) => place(a) - place(b))
  .flatMap((operation) =>
    operation.examples.map(
      (example) => [operation.id, example.summary, operation, movedToYesterday(example)] as const,
    ),
  );

describe('the examples of the OpenAPI document, against the running engine', () => {
  const run = exampleRunner();

  it.each(CASES)('%s: %s', async (_id, _summary, operation, example) => {
    const answer = await run(operation, example);
    const expected = settled(example.answer);
    if (example.isExcerpt) expect(settled(answer.body)).toMatchObject(expected as object);
    else expect(settled(answer.body)).toEqual(expected);
    expect(answer.status).toBe(example.status);
  });
});
