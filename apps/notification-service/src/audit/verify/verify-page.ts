import type { VerificationPage, VerificationQuestion } from '@mastery/api-schemas';
import { z } from 'zod';
import type { Place } from '../chain/trail-store.ts';
import { type CompareLogDeps, compareWithLog } from './compare-log.ts';
import { createCompareSeals } from './compare-seals.ts';
import { createPage } from './page.ts';
import { createStretches } from './stretches.ts';
import type { Step, WalkDeps } from './walk.ts';
import { createWalk } from './walk.ts';

/** What verifying needs. */
export interface VerifyDeps extends WalkDeps, CompareLogDeps {
  /** Every partition of every topic that has a chain. */
  readonly places: () => Promise<readonly Place[]>;
}

/** A page checks so many segments at the most. */
const PAGE_SEGMENTS = 100;
/** With the log beside it, so many, for their records are read, too: 6,000 or 16 MB at the most. */
const PAGE_LOGGED_SEGMENTS = 24;
/** The log is read in so many places at once: each takes a broker up to three seconds. */
const PAGE_STRETCHES = 8;

/** Which chain is walked, where the walk stands (null before its head), and where it came from. */
const cursor = z.tuple([
  z.int().min(0),
  z.object({ segment: z.string(), seal: z.string(), kept_until: z.iso.datetime() }).nullable(),
  z.object({ segment: z.string(), from: z.int().min(0), newest: z.string() }).nullable(),
]);

/** Verifies the trail in pages; null for a cursor that is none. */
export const createVerify = (deps: VerifyDeps) => {
  const walk = createWalk(deps);

  return async (question: VerificationQuestion): Promise<VerificationPage | null> => {
    const { cursor: from, seals, with_log: withLog } = question;
    const begun = from === undefined ? ([0, null, null] as const) : readCursor(from);
    if (begun === null) return null;
    const places = await deps.places();
    let [chain, link, behind]: z.infer<typeof cursor> = [...begun];
    const page = createPage(withLog ? PAGE_LOGGED_SEGMENTS : PAGE_SEGMENTS);
    const compareSeals = createCompareSeals(deps, seals);
    const stretches = createStretches();
    if (from === undefined) page.seals(compareSeals.elsewhere(places));
    while (chain < places.length && !page.isFull() && stretches.all.length < PAGE_STRETCHES) {
      const place = places[chain];
      if (place === undefined) break;
      const step: Step = { ...place, link, behind };
      const stepped = await walk(step);
      page.step(stepped);
      page.seals(await compareSeals.at(step, stepped));
      if (withLog) stretches.add(step, stepped);
      if (stepped.next === null) chain += 1;
      link = stepped.next?.link ?? null;
      behind = stepped.next?.behind ?? null;
    }
    page.records(await compareWithLog(deps, stretches.all));
    return page.done(chain < places.length ? writeCursor(chain, link, behind) : null);
  };
};

const writeCursor = (...parts: z.infer<typeof cursor>): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

const readCursor = (text: string): z.infer<typeof cursor> | null => {
  try {
    const json: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return cursor.safeParse(json).data ?? null;
  } catch {
    return null;
  }
};
