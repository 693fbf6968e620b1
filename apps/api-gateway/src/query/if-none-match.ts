/**
 * Whether the client already has the representation with this ETag: `If-None-Match` lists those it has,
 * or `*` for any (RFC 9110, 13.1.2, with its weak comparison).
 */
export const isUnchanged = (ifNoneMatch: string | undefined, etag: string): boolean => {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
};
