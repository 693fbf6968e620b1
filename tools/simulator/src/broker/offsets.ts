/** A commit of one partition. */
export interface Commit {
  readonly partition: number;
  /** The offset after the last record that is done. */
  readonly next: number;
  readonly isForgotten: boolean;
}

/** What a group has committed. @param onCommit called with every commit that counts */
export const createOffsets = (onCommit: (partition: number, next: number) => void) => {
  const committed = new Map<number, number>();
  const acknowledged = new Map<number, number>();
  return {
    commit: ({ partition, next, isForgotten }: Commit): void => {
      if (!isForgotten) committed.set(partition, next);
      acknowledged.set(partition, next);
      onCommit(partition, next);
    },
    committed: (partition: number) => committed.get(partition),
    acknowledged: (partition: number) => acknowledged.get(partition),
  };
};
