import { createHash } from 'node:crypto';
import type { TokenVerdict, TokenVerifier } from './verify-token.ts';

type Valid = Extract<TokenVerdict, { kind: 'valid' }>;

/** How many tokens are remembered: as many callers as one process serves in an hour. */
const MAX_TOKENS = 10_000;

/**
 * Remembers verified tokens by their SHA-256 until they expire, so that a caller's next request costs
 * one hash. Only valid ones: what a stranger makes up must not push out what callers use. A key that is
 * taken out of the configuration takes its tokens along, because the process starts again for it.
 */
export const rememberingTokens = (
  verifier: TokenVerifier,
  { now = Date.now, max = MAX_TOKENS }: { readonly now?: () => number; readonly max?: number } = {},
): TokenVerifier => {
  const known = new Map<string, Valid>();

  const recall = (key: string): Valid | undefined => {
    const verdict = known.get(key);
    if (verdict === undefined) return undefined;
    // Put back at the end: the first entry is the one that was not used for longest.
    known.delete(key);
    if (verdict.expiresAt <= now()) return undefined;
    known.set(key, verdict);
    return verdict;
  };

  return {
    verify: async (token) => {
      const key = createHash('sha256').update(token).digest('base64');
      const remembered = recall(key);
      if (remembered !== undefined) return remembered;
      const verdict = await verifier.verify(token);
      if (verdict.kind === 'valid') {
        known.set(key, verdict);
        const [oldest] = known.keys();
        if (known.size > max && oldest !== undefined) known.delete(oldest);
      }
      return verdict;
    },
  };
};
