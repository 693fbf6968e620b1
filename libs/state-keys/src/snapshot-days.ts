import { SNAPSHOT_DAYS } from './ttl.ts';

const DAY_MS = 86_400_000;

/** The UTC days, `YYYY-MM-DD`, of which a snapshot can still stand: this one and those before it, newest first. */
export const snapshotDays = (last: string): readonly string[] =>
  Array.from({ length: SNAPSHOT_DAYS }, (_, back) =>
    new Date(Date.parse(last) - back * DAY_MS).toISOString().slice(0, 10),
  );
