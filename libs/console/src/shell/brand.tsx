import { texts } from '../texts.ts';

/** The name, and the way to the beginning. */
export const Brand = () => (
  <a class="brand" href="/">
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect width="32" height="32" rx="8" />
      <path d="M7 22v-5M13 22v-9M19 22v-7M25 22V8" />
    </svg>
    <span>{texts.shell.name}</span>
  </a>
);
