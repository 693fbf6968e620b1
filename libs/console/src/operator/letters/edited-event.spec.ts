import { describe, expect, it } from '@jest/globals';
import { editableText, editedEvent } from './edited-event.ts';

describe('the event in the editor', () => {
  it('begins as the original, in lines where it is JSON', () => {
    expect(editableText({ encoding: 'json', content: { a: 1 } })).toBe('{\n  "a": 1\n}');
    expect(editableText({ encoding: 'text', content: '{"a"' })).toBe('{"a"');
    expect(editableText(null)).toBe('');
  });

  it('is the original as long as nothing was changed but white space around it', () => {
    expect(editedEvent('{}', ' {}\n')).toEqual({ kind: 'unchanged' });
  });

  it('is what was written', () => {
    expect(editedEvent('{}', '{"type":"x"}')).toEqual({ kind: 'event', event: { type: 'x' } });
  });

  it.each([
    ['{"type":', 'no-json'],
    ['', 'no-json'],
    ['[1]', 'no-object'],
    ['null', 'no-object'],
    ['3', 'no-object'],
  ])('cannot be sent as %j', (text, kind) => {
    expect(editedEvent('{}', text)).toEqual({ kind });
  });
});
