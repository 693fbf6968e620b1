/** A path as people write it: `[3].data.topic`. */
export const pathOf = (keys: readonly PropertyKey[]): string =>
  keys
    .map((key, index) => {
      const name = String(key);
      if (/^\d+$/.test(name)) return `[${name}]`;
      return index === 0 ? name : `.${name}`;
    })
    .join('');
