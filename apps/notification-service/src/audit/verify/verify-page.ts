import type { TrailFinding, TrailHead, VerificationPage } from '@mastery/api-schemas';
import { z } from 'zod';
import type { Place } from '../chain/trail-store.ts';
import type { Step, Stepped, WalkDeps } from './walk.ts';
import { createWalk } from './walk.ts';

/** What verifying needs. */
export interface VerifyDeps extends WalkDeps {
  /** Every partition of every topic that has a chain. */
  readonly places: () => Promise<readonly Place[]>;
}

/** A page checks so many segments at the most. */
const PAGE_SEGMENTS = 100;
/** Findings on one page: beyond that something is wrong as a whole. */
const PAGE_FINDINGS = 1_000;

/** Which chain is walked, and where the walk stands; null before its head. */
const cursor = z.tuple([
  z.int().min(0),
  z.object({ segment: z.string(), seal: z.string(), kept_until: z.iso.datetime() }).nullable(),
]);

/** Verifies the trail in pages; null for a cursor that is none. */
export const createVerify = (deps: VerifyDeps) => {
  const walk = createWalk(deps);

  return async (from: string | undefined): Promise<VerificationPage | null> => {
    const begun = from === undefined ? ([0, null] as const) : readCursor(from);
    if (begun === null) return null;
    const places = await deps.places();
    let [chain, link] = begun;
    const page = createPage();
    while (chain < places.length && !page.isFull()) {
      const place = places[chain];
      if (place === undefined) break;
      const stepped: Stepped = await walk({ ...place, link });
      page.add(stepped);
      const next: Step | null = stepped.next;
      if (next === null) chain += 1;
      link = next?.link ?? null;
    }
    return page.done(chain < places.length ? writeCursor(chain, link) : null);
  };
};

const createPage = () => {
  const findings: TrailFinding[] = [];
  const heads: TrailHead[] = [];
  const checked = { segments: 0, entries: 0 };
  return {
    add: (stepped: Stepped) => {
      findings.push(...stepped.findings);
      if (stepped.head !== null) heads.push(stepped.head);
      if (stepped.entries === null) return;
      checked.segments += 1;
      checked.entries += stepped.entries;
    },
    isFull: () => checked.segments >= PAGE_SEGMENTS || findings.length >= PAGE_FINDINGS,
    done: (next_cursor: string | null): VerificationPage => ({
      holds: findings.length === 0,
      checked,
      findings: findings.slice(0, PAGE_FINDINGS),
      heads,
      next_cursor,
    }),
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
