/**
 * Whether a licence expression can be met with these licences alone: of `OR` one side suffices, of `AND` both count.
 * Identifiers are compared without regard to case, as SPDX does.
 *
 * @param expression in the syntax of SPDX without `WITH` and `+`, which count as unknown identifiers
 * @throws Error when it is not an expression
 */
export const isMetBy = (expression: string, allowed: ReadonlySet<string>): boolean => {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  const known = new Set([...allowed].map((id) => id.toLowerCase()));
  let at = 0;
  const fail = (): never => {
    throw new Error(`not a licence expression: ${expression}`);
  };
  const one = (): boolean => {
    const token = tokens[at++] ?? fail();
    if (token !== '(') return /^[\w.+-]+$/.test(token) ? known.has(token.toLowerCase()) : fail();
    const inner = either();
    return tokens[at++] === ')' ? inner : fail();
  };
  const both = (): boolean => {
    let met = one();
    while (tokens[at] === 'AND') {
      at += 1;
      met = one() && met;
    }
    return met;
  };
  const either = (): boolean => {
    let met = both();
    while (tokens[at] === 'OR') {
      at += 1;
      met = both() || met;
    }
    return met;
  };
  const met = either();
  return at === tokens.length ? met : fail();
};
