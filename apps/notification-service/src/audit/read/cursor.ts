import { z } from 'zod';

/**
 * Where reading stands in a chain: in which segment (null: the head), and before which offset (null: at its end).
 * A chain that is read to its beginning has no place any more.
 */
const placeInChain = z.tuple([
  z.string(),
  z.int().min(0),
  z
    .string()
    .regex(/^\d+-\d+$/)
    .nullable(),
  z.int().min(0).nullable(),
]);
/** Topic, partition, segment and offset. */
export type PlaceInChain = z.infer<typeof placeInChain>;

const cursor = z.array(placeInChain);

/** A cursor for whoever asks. */
export const writeCursor = (places: readonly PlaceInChain[]): string =>
  Buffer.from(JSON.stringify(places)).toString('base64url');

/** The places that a cursor holds; null for one that is none. */
export const readCursor = (text: string): readonly PlaceInChain[] | null => {
  try {
    const json: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return cursor.safeParse(json).data ?? null;
  } catch {
    return null;
  }
};
