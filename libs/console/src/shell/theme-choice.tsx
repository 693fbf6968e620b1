import type { Signal } from '@preact/signals';
import { texts } from '../texts.ts';
import { THEMES, type Theme } from './theme.ts';

/** Chooses the colours. */
export const ThemeChoice = ({ theme }: { readonly theme: Signal<Theme> }) => (
  <select
    class="theme-choice"
    aria-label={texts.shell.theme.label}
    value={theme.value}
    onChange={({ currentTarget }) => (theme.value = currentTarget.value as Theme)}
  >
    {THEMES.map((each) => (
      <option key={each} value={each}>
        {texts.shell.theme[each]}
      </option>
    ))}
  </select>
);
