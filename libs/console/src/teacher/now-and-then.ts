/** Runs something now and then. */
export interface NowAndThen {
  readonly wish: () => void;
  readonly stop: () => void;
}

/** How a wish is granted. */
export interface Turns {
  /** Runs something later; answers how to have it not run. */
  readonly later: (run: () => void, ms: number) => () => void;
  /** Between two runs, milliseconds. */
  readonly ms: number;
  /** How often it runs after a wish. */
  readonly times: number;
}

/** Runs at once on a wish, and again after each while until nothing was wished for so many turns. */
export const nowAndThen = (run: () => void, { later, ms, times }: Turns): NowAndThen => {
  let left = 0;
  let cancel: (() => void) | null = null;
  const turn = (): void => {
    if (left === 0) {
      cancel = null;
      return;
    }
    left -= 1;
    run();
    cancel = later(turn, ms);
  };
  return {
    wish: () => {
      left = times;
      if (cancel === null) turn();
    },
    stop: () => cancel?.(),
  };
};
