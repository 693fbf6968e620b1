import { useEffect, useRef } from 'preact/hooks';
import { useLiveResults } from '../live/use-live-results.ts';
import { later } from '../shell/later.ts';
import { type NowAndThen, nowAndThen } from './now-and-then.ts';

/** The engine answers for so long from what it remembers of a cohort, and once more while it reads anew. */
const TURNS = { later, ms: 10_000, times: 3 };

/** Has something loaded anew, now and then, while results arrive that may change it. */
export const useFresh = (refresh: () => void): void => {
  const latest = useRef(refresh);
  latest.current = refresh;
  const turns = useRef<NowAndThen | null>(null);
  useEffect(() => {
    const made = nowAndThen(() => latest.current(), TURNS);
    turns.current = made;
    return made.stop;
  }, []);
  useLiveResults(() => turns.current?.wish());
};
