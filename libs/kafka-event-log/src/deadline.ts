import { EventLogUnavailable } from '@mastery/ports';

/**
 * Answers as the work does, but not later than `ms` milliseconds; the work itself goes on.
 *
 * @throws EventLogUnavailable when the time is over
 */
export const within = async <T>(work: Promise<T>, ms: number, what: string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new EventLogUnavailable(`Kafka did not answer ${what} within ${ms} ms`)),
      ms,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
