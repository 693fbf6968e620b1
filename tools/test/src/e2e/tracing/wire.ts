/** The fields of a protobuf message by their number: numbers as bigint, all else as bytes. */
export interface Fields {
  readonly bytes: (field: number) => readonly Buffer[];
  readonly text: (field: number) => string;
  readonly hex: (field: number) => string;
  readonly number: (field: number) => bigint;
  readonly messages: (field: number) => readonly Fields[];
}

/** Reads the wire format of Protocol Buffers, without a schema. */
export const fieldsOf = (message: Buffer): Fields => {
  const found = new Map<number, (bigint | Buffer)[]>();
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = message.readUInt8(at);
      at += 1;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const bytes = (length: number): Buffer => message.subarray(at, (at += length));
  const valueOf = (type: number): bigint | Buffer => {
    if (type === 0) return varint();
    if (type === 1) return bytes(8).readBigUInt64LE();
    if (type === 2) return bytes(Number(varint()));
    if (type === 5) return BigInt(bytes(4).readUInt32LE());
    throw new Error(`no wire type ${type}`);
  };
  while (at < message.length) {
    const tag = Number(varint());
    const values = found.get(tag >> 3) ?? [];
    values.push(valueOf(tag & 7));
    found.set(tag >> 3, values);
  }
  const all = (field: number) => found.get(field) ?? [];
  const buffers = (field: number) => all(field).filter((value) => typeof value !== 'bigint');
  return {
    bytes: buffers,
    text: (field) => String(buffers(field)[0] ?? ''),
    hex: (field) => buffers(field)[0]?.toString('hex') ?? '',
    number: (field) => all(field).find((value) => typeof value === 'bigint') ?? 0n,
    messages: (field) => buffers(field).map(fieldsOf),
  };
};
