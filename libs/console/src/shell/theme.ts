import { type Signal, effect, signal } from '@preact/signals';

/** The colours: as the device has them, or chosen. */
export const THEMES = ['system', 'light', 'dark'] as const;
/** The colours: as the device has them, or chosen. */
export type Theme = (typeof THEMES)[number];

const KEY = 'mastery.theme';

const isTheme = (text: string | null): text is Theme => THEMES.some((theme) => theme === text);

/** The chosen colours, kept in this browser and told to the style sheet by `data-theme` of the document. */
export const createTheme = (
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  root: Pick<HTMLElement, 'dataset'>,
): Signal<Theme> => {
  const kept = storage.getItem(KEY);
  const theme = signal<Theme>(isTheme(kept) ? kept : 'system');
  effect(() => {
    root.dataset['theme'] = theme.value;
    storage.setItem(KEY, theme.value);
  });
  return theme;
};
