import { useEffect, useState } from 'preact/hooks';
import { type DemoPeople, askDemoDoor } from './demo-people.ts';

/** What lies behind the demo door; null while it is not known, and where there is none. */
export const useDemo = (): DemoPeople | null => {
  const [demo, setDemo] = useState<DemoPeople | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    void askDemoDoor(leaving.signal).then((found) => {
      if (!leaving.signal.aborted) setDemo(found);
    });
    return () => leaving.abort();
  }, []);
  return demo;
};
