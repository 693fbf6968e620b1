/** Log and store of a partition do not belong together: nothing is processed until somebody decides. */
export class PartitionRefused extends Error {
  override readonly name = 'PartitionRefused';
  readonly partition: number;
  constructor(partition: number, reason: string) {
    super(`partition ${partition} is not processed: ${reason}`);
    this.partition = partition;
  }
}

const NEW_EPOCH =
  'was the topic made again, or was the engine off for too long? See mastery topics begin-anew';
const EMPTIED =
  'was the store emptied? Restore it, or restart the workers: they build it anew from the log';

/** Why a partition is refused, and what to do. */
export const remedy = {
  vanished: `its position vanished from the store; ${EMPTIED}`,
  logBeginsLater: (offset: number, start: string) =>
    `the log begins at ${start}, the store ends at ${offset}: what lies between is lost; ${NEW_EPOCH}`,
  logEndsEarlier: (offset: number, end: string) =>
    `the store ends at ${offset}, the log already before ${end}; ${NEW_EPOCH}`,
  otherEvent: (offset: number) =>
    `the record at offset ${offset} is not the event that was processed there; ${NEW_EPOCH}`,
};
