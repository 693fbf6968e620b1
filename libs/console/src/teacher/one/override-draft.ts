/** An override as somebody fills it in. */
export interface OverrideDraft {
  /** Null for the overall score. */
  readonly topic: string | null;
  /** Percent, 0..100. */
  readonly percent: number;
  readonly reason: string;
  /** The last day on which it counts, by the clock of who fills it in, `YYYY-MM-DD`. */
  readonly lastDay: string;
}

/** How long an override counts unless somebody chooses otherwise, days. */
const USUAL_DAYS = 30;

const pad = (value: number): string => String(value).padStart(2, '0');

/** The local day of a moment. */
export const localDay = (at: Date): string =>
  `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;

/** What stands in the form at first. */
export const newDraft = (now: Date): OverrideDraft => ({
  ...{ topic: null, percent: 70, reason: '' },
  lastDay: localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + USUAL_DAYS)),
});

/** The request that a draft comes to: it ends with its last day, at local midnight. */
export const requestOf = ({ percent, reason, lastDay }: OverrideDraft) => {
  const [year = 0, month = 1, day = 1] = lastDay.split('-').map(Number);
  return {
    score: percent / 100,
    reason: reason.trim().normalize('NFC'),
    expires_at: new Date(year, month - 1, day + 1).toISOString(),
  };
};
