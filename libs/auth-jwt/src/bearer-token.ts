/** Extract JWT: the token of an `authorization: Bearer …` header, or undefined. */
export const bearerToken = (authorization: string | undefined): string | undefined =>
  /^bearer +([^\s]+)$/i.exec(authorization ?? '')?.[1];
