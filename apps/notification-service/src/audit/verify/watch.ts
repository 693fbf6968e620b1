import type { TrailFinding } from '@mastery/api-schemas';
import type { Metrics } from '@mastery/observability';
import type { Logger, Timers } from '@mastery/ports';
import { type VerifyDeps } from './verify-page.ts';
import { type Step, createWalk } from './walk.ts';

/** What watching needs. */
export interface WatchDeps extends VerifyDeps {
  readonly timers: Timers;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Between two segments, milliseconds: watching must not be felt. */
const PACE_MS = 500;
/** Between two rounds, milliseconds. */
const REST_MS = 60_000;

/** Verification at work. */
export interface Watch {
  close(): void;
}

/** Verifies the whole trail again and again, a segment at a time: `audit_chain_valid` says how the last round went. */
export const startWatch = (deps: WatchDeps): Watch => {
  const { timers, log } = deps;
  const walk = createWalk(deps);
  const verdict = createVerdict(deps);
  let isOpen = true;

  const round = async (): Promise<void> => {
    let sound = true;
    for (const place of await deps.places()) {
      for (
        let step: Step | null = { ...place, link: null, behind: null };
        step !== null && isOpen;
      ) {
        const { findings, next } = await walk(step);
        if (findings.length > 0) verdict.broken(findings);
        sound &&= findings.length === 0;
        step = next;
        await timers.sleep(PACE_MS);
      }
    }
    if (sound && isOpen) verdict.sound();
  };
  const watch = async (): Promise<void> => {
    while (isOpen) {
      // What cannot be read now is read in the next round.
      await round().catch((error: unknown) =>
        log.debug({ error }, 'the audit trail was not verified'),
      );
      await timers.sleep(REST_MS);
    }
  };
  void watch();
  return {
    close: () => {
      isOpen = false;
    },
  };
};

/** Tells each thing that does not fit once, and the verdict as a metric. */
const createVerdict = ({ log, metrics }: Pick<WatchDeps, 'log' | 'metrics'>) => {
  const valid = metrics.gauge({
    name: 'audit_chain_valid',
    help: '1 when everything in the audit trail fitted in the last round of verification, 0 when something did not; absent before the first round',
    labels: [],
  });
  // A gauge without labels begins at 0, which would say that something is wrong before anybody has looked.
  valid.remove({});
  const told = new Set<string>();
  return {
    sound: () => {
      valid.set({}, 1);
      told.clear();
    },
    broken: (findings: readonly TrailFinding[]) => {
      valid.set({}, 0);
      for (const finding of findings) {
        const name = JSON.stringify(finding);
        if (told.has(name)) continue;
        told.add(name);
        log.error({ alert: 'audit-chain-broken', ...finding }, 'the audit trail was changed');
      }
    },
  };
};
