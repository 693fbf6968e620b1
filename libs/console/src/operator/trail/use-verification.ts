import { useEffect, useState } from 'preact/hooks';
import { outcomeOf } from '../../api/ask.ts';
import type { Failure } from '../../api/failure.ts';
import { useConsole } from '../../shell/console-context.ts';
import { NOTHING_VERIFIED, type VerificationSum, withPage } from './verification-sum.ts';

/** How far a verification is. */
export type Verification =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' | 'done'; readonly sum: VerificationSum }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Verifies the whole trail, page after page, once it is begun; ends when the view has left. */
export const useVerification = (): readonly [Verification, () => void] => {
  const { api } = useConsole();
  const [verification, setVerification] = useState<Verification>({ kind: 'idle' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (turn === 0) return;
    const leaving = new AbortController();
    const verify = async () => {
      let sum = NOTHING_VERIFIED;
      let cursor: string | undefined;
      do {
        setVerification({ kind: 'running', sum });
        const call = { params: { query: { ...(cursor !== undefined && { cursor }) } } };
        const { signal } = leaving;
        const outcome = await outcomeOf(api.GET('/audit/verification', { ...call, signal }));
        if (signal.aborted) return;
        if (outcome.kind === 'failure') {
          setVerification({ kind: 'failed', failure: outcome.failure });
          return;
        }
        sum = withPage(sum, outcome.value);
        cursor = outcome.value.next_cursor ?? undefined;
      } while (cursor !== undefined);
      setVerification({ kind: 'done', sum });
    };
    verify().catch((error: unknown) => {
      if (!leaving.signal.aborted) reportError(error);
    });
    return () => leaving.abort();
  }, [turn]);
  return [verification, () => setTurn(turn + 1)];
};
