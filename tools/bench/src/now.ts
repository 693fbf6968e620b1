/** Now, milliseconds since 1970 with fractions: the same clock for every process of this machine. */
export const now = (): number => performance.timeOrigin + performance.now();
