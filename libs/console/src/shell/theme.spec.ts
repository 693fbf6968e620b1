import { describe, expect, it } from '@jest/globals';
import { createTheme } from './theme.ts';

const browser = (kept?: string) => {
  const items = new Map(kept === undefined ? [] : [['mastery.theme', kept]]);
  const root = { dataset: {} as DOMStringMap };
  const theme = createTheme(
    { getItem: (key) => items.get(key) ?? null, setItem: (key, to) => void items.set(key, to) },
    root,
  );
  return { theme, root, items };
};

describe('the colours', () => {
  it('are those of the device until somebody chooses', () => {
    expect(browser().root.dataset).toEqual({ theme: 'system' });
    expect(browser('purple').root.dataset).toEqual({ theme: 'system' });
  });

  it('are told to the style sheet, and kept', () => {
    const { theme, root, items } = browser();
    theme.value = 'dark';
    expect([root.dataset['theme'], items.get('mastery.theme')]).toEqual(['dark', 'dark']);
    expect(browser('dark').theme.value).toBe('dark');
  });
});
