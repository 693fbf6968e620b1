/** A head up to where its body is described. */
const headFor = (path: string) =>
  `POST ${path} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer admin\r\n`;
const JSON_TYPE = 'content-type: application/json\r\n';

/** What is no HTTP, or not quite, as it goes over the wire: each gets a 4xx, or no answer. @param path of a route that takes JSON */
export const hostileRequests = (
  path: string,
): readonly (readonly [what: string, sent: string])[] => {
  const head = headFor(path);
  return [
    ['a chunk that is none', `${head}${JSON_TYPE}transfer-encoding: chunked\r\n\r\nZZ\r\n{}\r\n`],
    ['less than announced', `${head}${JSON_TYPE}content-length: 100\r\n\r\n{"a":`],
    ['a negative length', `${head}${JSON_TYPE}content-length: -1\r\n\r\n`],
    ['two lengths', `${head}${JSON_TYPE}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`],
    ['a length and chunks', `${head}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n{}`],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['a method of its own', `BREW ${path} HTTP/1.1\r\nhost: a\r\n\r\n`],
    ['a method for files', `PROPFIND ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n`],
    ['a tunnel', 'CONNECT a:1 HTTP/1.1\r\nhost: a\r\n\r\n'],
    ['another protocol', `${head}upgrade: websocket\r\nconnection: upgrade\r\n\r\n`],
    ['a NUL in a header', `GET ${path} HTTP/1.1\r\nhost: a\r\nx: a\0b\r\n\r\n`],
    ['a path of 10,000 characters', `GET /${'a'.repeat(10_000)} HTTP/1.1\r\nhost: a\r\n\r\n`],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ];
};
