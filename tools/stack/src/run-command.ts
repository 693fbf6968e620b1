/** A command of the launcher: returns its exit status; stops in order when the signal comes. */
export type Command = (args: readonly string[], signal: AbortSignal) => Promise<number>;

/** Runs a command to its exit status. Ctrl-C, SIGTERM and a closed terminal mean: stop in order. */
export async function runCommand(command: Command, args = process.argv.slice(2)): Promise<void> {
  const abort = new AbortController();
  // A terminal sends Ctrl-C to everyone in the foreground and npm passes it on again, so the same
  // request may come more than once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (abort.signal.aborted) return;
      console.log('Stopping …');
      abort.abort();
    });
  }
  try {
    process.exitCode = await command(args, abort.signal);
  } catch (error) {
    if (!abort.signal.aborted) console.error(error instanceof Error ? error.message : error);
    process.exitCode = abort.signal.aborted ? 130 : 1;
  }
}
