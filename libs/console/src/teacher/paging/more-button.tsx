import { texts } from '../../texts.ts';
import type { UsedPages } from './use-pages.ts';

type MoreProps = Pick<UsedPages<never>, 'more' | 'isLoadingMore'>;

/** Loads the next page, while there is one. */
export const MoreButton = ({ more, isLoadingMore }: MoreProps) =>
  more && (
    <button type="button" class="button--quiet" disabled={isLoadingMore} onClick={more}>
      {isLoadingMore ? texts.teacher.loadingMore : texts.teacher.more}
    </button>
  );
