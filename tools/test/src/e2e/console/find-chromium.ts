import { execFileSync } from 'node:child_process';

/** The machine's own browser; undefined where there is none. */
export const findChromium = (): string | undefined => {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // The next, then.
    }
  }
  return undefined;
};
