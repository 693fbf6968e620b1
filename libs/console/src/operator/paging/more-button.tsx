import { texts } from '../../texts.ts';
import type { Listed } from './pages.ts';

interface MoreButtonProps {
  readonly of: Omit<Listed<unknown>, 'items'>;
  readonly onMore: () => void;
}

/** Asks for older items where there may be some. */
export const MoreButton = ({ of, onMore }: MoreButtonProps) =>
  of.isMore ? (
    <button type="button" class="button--quiet" disabled={of.isAsking} onClick={onMore}>
      {of.isAsking ? texts.states.loading : texts.operator.older}
    </button>
  ) : null;
