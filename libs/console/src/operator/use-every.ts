import { useEffect } from 'preact/hooks';

/** Runs something again and again while the page is seen, and at once when it is seen again. @param ms between two runs */
export const useEvery = (run: () => void, ms: number): void => {
  useEffect(() => {
    const runIfSeen = () => {
      if (document.visibilityState === 'visible') run();
    };
    const timer = setInterval(runIfSeen, ms);
    document.addEventListener('visibilitychange', runIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', runIfSeen);
    };
  }, [run, ms]);
};
