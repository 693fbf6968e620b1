import { createRequire } from 'node:module';

interface ReadHeader {
  readonly key: string;
  readonly value: Buffer | null;
}

interface Decoder {
  readVarIntArray: (this: Decoder, read: (decoder: Decoder) => ReadHeader) => readonly ReadHeader[];
}

/** kafkajs is CommonJS and exports its decoder to nobody: `Kafka` and this must find the same module. */
const { prototype } = createRequire(import.meta.url)('kafkajs/src/protocol/decoder') as {
  readonly prototype: Decoder;
};

/** Headers as they are read, which add up to what kafkajs makes of them, in one pass. */
class HeaderList extends Array<ReadHeader> {
  static override readonly [Symbol.species] = Array;

  override reduce(): never {
    const collected = new Map<string, (Buffer | null)[]>();
    for (const { key, value } of this) {
      const values = collected.get(key);
      if (values) values.push(value);
      else collected.set(key, [value]);
    }
    const headers = [...collected].map(([key, values]) => [
      key,
      values.length > 1 ? values : values[0],
    ]);
    return Object.fromEntries(headers) as never;
  }
}

/**
 * Makes reading a record take time in proportion to its headers. kafkajs copies all headers read so far for each further
 * one: a record of 1 MB with 90,000 of them would hold up every consumer for hours, its heartbeats too, and come again for ever.
 * Headers are the only arrays of variable length that kafkajs reads.
 */
export const readHeadersOnce = (): void => {
  if (Object.hasOwn(prototype, PATCHED)) return;
  const original = prototype.readVarIntArray;
  prototype.readVarIntArray = function (read) {
    return HeaderList.from(original.call(this, read));
  };
  Object.defineProperty(prototype, PATCHED, { value: true });
};

const PATCHED = Symbol.for('mastery-engine.headers-read-once');
