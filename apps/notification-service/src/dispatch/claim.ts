import type { Clock } from '@mastery/ports';
import type { DueDocument } from '../due/due-document.ts';
import type { DueEntry } from '../due/entry.ts';
import type { Patience } from '../sending/patience.ts';
import { verdictOn } from '../sending/send-state.ts';
import type { SendStates, StateWrite } from '../sending/send-states.ts';
import type { Claimed } from './claimed.ts';

/** What a look at a due document comes to. */
export interface Claims {
  readonly claimed: readonly Claimed[];
  /** Entries that need no more care here. */
  readonly dropped: readonly DueEntry[];
}

/** What claiming needs. */
export interface ClaimDeps {
  readonly states: SendStates;
  readonly clock: Clock;
  /** A new name for each round of claims. */
  readonly newId: () => string;
  readonly patience: Patience;
}

/**
 * Makes what is due in a document ours, message by message under the ETag of its send key: of two who try, one
 * succeeds, whatever documents they found it in.
 * @throws StateStoreUnavailable, StateWriteUnknown: some may be claimed, and are free again once the claim is void
 */
export const claim = async (
  { states, clock, newId, patience }: ClaimDeps,
  document: DueDocument,
): Promise<Claims> => {
  const now = clock.now();
  const minute = Number(document.key.split(':')[2]);
  const due = document.entries.filter(({ at }) => at <= now);
  const stored = await states.read(due.map(({ key }) => key));
  const by = newId();
  const dropped: DueEntry[] = [];
  const wanted = new Map<string, { readonly entry: DueEntry; readonly write: StateWrite }>();
  for (const entry of due) {
    const { state, etag } = stored.get(entry.key) ?? {};
    const { replay } = entry;
    const verdict = verdictOn(state, { minute, replay }, now);
    if (verdict.kind === 'drop') dropped.push(entry);
    if (verdict.kind !== 'claim' || etag === undefined) continue;
    const tries = verdict.tries + 1;
    const until = now + patience.claimMs;
    const claimed = { state: 'sending', by, until, tries, replay } as const;
    wanted.set(entry.key, { entry, write: { key: entry.key, state: claimed, etag } });
  }
  const written = await states.write([...wanted.values()].map(({ write }) => write));
  const claimed = [...wanted.values()].flatMap(({ entry }): readonly Claimed[] => {
    const { state, etag = '' } = written.get(entry.key) ?? {};
    const isOurs = state?.state === 'sending' && state.by === by;
    return isOurs ? [{ entry, tries: state.tries, etag }] : [];
  });
  return { claimed, dropped };
};
