import { describe, expect, it } from '@jest/globals';
import { createToasts } from './toasts.ts';

describe('what is said for a moment', () => {
  it('goes by itself, and what went wrong stays until it is dismissed', () => {
    const waiting: (() => void)[] = [];
    const toasts = createToasts((run) => waiting.push(run));
    toasts.say('Saved');
    toasts.say('Not saved', 'bad');
    waiting.forEach((run) => run());
    expect(toasts.shown.value.map(({ text }) => text)).toEqual(['Not saved']);
    toasts.dismiss(toasts.shown.value[0]!.id);
    expect(toasts.shown.value).toEqual([]);
  });
});
