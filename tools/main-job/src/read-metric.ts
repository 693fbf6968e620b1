/** Sums a counter over all its series that carry these labels, from a Prometheus endpoint. */
export const readCounter = async (
  url: string,
  name: string,
  labels: Readonly<Record<string, string>>,
): Promise<number> => {
  const text = await (await fetch(url, { signal: AbortSignal.timeout(10_000) })).text();
  return text
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .filter((line) =>
      Object.entries(labels).every(([key, value]) => line.includes(`${key}="${value}"`)),
    )
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
};
