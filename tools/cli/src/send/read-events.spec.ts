import { describe, expect, it } from '@jest/globals';
import { parseEvents } from './read-events.ts';

describe('a file of events', () => {
  it.each([
    ['one event', '{ "id": 1 }', [{ id: 1 }]],
    ['one event over several lines', '{\n "id": 1\n}\n', [{ id: 1 }]],
    ['an array', '[{ "id": 1 }, { "id": 2 }]', [{ id: 1 }, { id: 2 }]],
    ['an event a line', '{ "id": 1 }\n\n{ "id": 2 }\n', [{ id: 1 }, { id: 2 }]],
  ])('may be %s', (_what, content, events) => {
    expect(parseEvents('f.json', content)).toEqual({ events });
  });

  it('says in which line it is not JSON', () => {
    expect(parseEvents('f.json', '{ "id": 1 }\n{ "id": }')).toEqual({
      problem: expect.stringMatching(/^f\.json, line 2: /),
    });
  });

  it('says so when it is nothing of this kind', () => {
    expect(parseEvents('f.json', 'id,topic')).toEqual({
      problem: expect.stringMatching(/^f\.json: /),
    });
    expect(parseEvents('f.json', '\n')).toHaveProperty('problem');
  });
});
