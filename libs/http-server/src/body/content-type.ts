import type { IncomingHttpHeaders } from 'node:http';

/** Whether a body of this content type is understood; JSON is UTF-8 and comes uncompressed. */
export const isSupported = (
  headers: Pick<IncomingHttpHeaders, 'content-type' | 'content-encoding'>,
  contentTypes: readonly string[],
): boolean => {
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return (
    contentTypes.includes(type) &&
    (charset === undefined || /^charset="?utf-8"?$/.test(charset)) &&
    (headers['content-encoding'] ?? 'identity') === 'identity'
  );
};
