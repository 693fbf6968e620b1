/** Takes one line for the person who waits. */
export type Progress = (line: string) => void;

/** Prints to standard output. */
export const toConsole: Progress = (line) => {
  console.log(line);
};

const seconds = (since: number) => Math.round((performance.now() - since) / 1000);

/** Says what begins, every ten seconds that it goes on, and how long it took. */
export async function timed<T>(
  progress: Progress,
  what: string,
  work: () => Promise<T>,
  everyMs = 10_000,
): Promise<T> {
  const start = performance.now();
  progress(`${what} …`);
  const timer = setInterval(() => {
    progress(`${what} … ${seconds(start)} s`);
  }, everyMs);
  try {
    const result = await work();
    progress(`${what}: done in ${seconds(start)} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
