/** Where the pages of alerts are published: a placeholder, which an installation replaces by its own address. */
export const RUNBOOKS_URL = 'https://mastery-engine.example/runbooks';

/** The file name of an alert's page: `MasteryLagGrowing` → `lag-growing.md`. */
export const runbookOf = (alert: string): string =>
  `${alert
    .replace(/^Mastery/, '')
    .replaceAll(/(?<=.)[A-Z]/g, (letter) => `-${letter}`)
    .toLowerCase()}.md`;
