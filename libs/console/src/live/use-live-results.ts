import { useEffect, useRef } from 'preact/hooks';
import { useConsole } from '../shell/console-context.ts';
import type { LiveNews } from './live-news.ts';

/** Hears results as they happen, for as long as the view is there. */
export const useLiveResults = (hear: (news: LiveNews) => void): void => {
  const { live } = useConsole();
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => live.listen((news) => latest.current(news)), [live]);
};
