import { setTimeout as sleep } from 'node:timers/promises';
import type { Done, Scenario } from '../scenarios/scenario.ts';
import { startFlow } from '../stage/flow.ts';
import { startWorker } from '../stage/workers.ts';
import { createTraffic } from '../traffic/traffic.ts';
import { isUsed } from './connections.ts';
import { lastRefusal, servedShare } from './judge-visits.ts';
import { type FaultKind, KINDS } from './kinds.ts';
import type { LinkStage } from './link-stage.ts';
import { PAIRS, type Pair, type PairName } from './pairs.ts';
import { type Reader, untilCaughtUp } from './recovery.ts';

/** What a link scenario is given. */
export interface LinkRun {
  readonly stage: LinkStage;
  readonly prefix: string;
  readonly seed: number;
  readonly rounds: number;
}

/** A fault of a link, under load. */
export interface LinkScenario extends Pick<Scenario, 'name' | 'what'> {
  readonly run: (run: LinkRun) => Promise<Done>;
}

/** Events a second, beside those of visitors. */
const PER_SECOND = 60;
/** Traffic before the first fault and after each recovery, milliseconds. */
const CALM_MS = 1_500;
const RECOVERED_WITHIN_MS = 60_000;

const READERS: Readonly<Record<string, Reader>> = {
  'mastery-worker': { groupId: 'mastery-worker', topic: 'mastery.requests' },
  'notification-service': { groupId: 'notification-service', topic: 'mastery.results' },
};

/** Breaks one link again and again, and measures how long everybody takes to be as before. */
const breakLink = async (
  pairName: PairName,
  kind: FaultKind,
  { stage, prefix, seed, rounds }: LinkRun,
): Promise<Done> => {
  const first = Object.keys(PAIRS).indexOf(pairName);
  const { stage: inner, toxiproxy, frontDoor } = stage;
  const pair = stage.pairs.find(({ name }) => name === pairName);
  if (pair === undefined) throw new Error(`This stack has no link ${pairName}`);
  if (!inner.worker.isRunning()) await startWorker(inner.next, inner.worker, 'built');
  const messages = createTraffic({ seed, prefix, students: 60, events: 60 * 60 * rounds });
  const flow = startFlow(inner.kafka, messages, PER_SECOND);
  const visitors = frontDoor?.visit({ prefix, seed }) ?? null;
  const spans: (readonly [number, number])[] = [];
  const recoveries: (number | null)[] = [];
  let faults = 0;
  await sleep(CALM_MS);
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    const excuse = setInterval(() => frontDoor?.excuse(Date.now()), 1_000);
    await toxiproxy.poison(pair.proxies, kind.toxics(first + round));
    const used = await usedWithin(pair, kind.lastsMs[(first + round) % 2] ?? 0);
    await toxiproxy.heal();
    const healed = performance.now();
    spans.push([begun, healed]);
    const caughtUp = await untilCaughtUp(...recoveryOf(stage));
    await sleep(CALM_MS);
    clearInterval(excuse);
    if (used) faults += 1;
    const served = lastRefusal(visitors?.visits ?? [], healed);
    recoveries.push(caughtUp === null ? null : Math.max(caughtUp, served) - healed);
  }
  await Promise.all([flow.end(), visitors?.end()]);
  const share = visitors === null ? null : servedShare(visitors.visits, spans);
  return { faults, recoveries, ...(share !== null && { served: share }) };
};

/** Waits so long; true when somebody was connected through the link in the meantime. */
const usedWithin = async ({ proxies }: Pair, lastsMs: number): Promise<boolean> => {
  const until = performance.now() + lastsMs;
  let used = false;
  while (performance.now() < until) {
    used ||= isUsed(proxies);
    await sleep(Math.min(100, Math.max(0, until - performance.now())));
  }
  return used;
};

const recoveryOf = ({ stage, apps, readyUrls }: LinkStage) => {
  const readers = apps.flatMap((name) => READERS[name] ?? []);
  return [stage.kafka.admin, readers, readyUrls, RECOVERED_WITHIN_MS] as const;
};

/** Every kind of fault of every pair. */
export const LINK_SCENARIOS: readonly LinkScenario[] = (Object.keys(PAIRS) as PairName[]).flatMap(
  (pair) =>
    KINDS.map((kind) => ({
      name: `links-${pair}-${kind.name}`,
      what: `between ${pair.replace('-', ' and ')}: ${kind.what}`,
      run: (run: LinkRun) => breakLink(pair, kind, run),
    })),
);
