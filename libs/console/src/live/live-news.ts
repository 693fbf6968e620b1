/** What a page hears of the live stream: a result, or that some may be missing. */
export type LiveNews =
  | {
      readonly kind: 'result';
      /** The type of the CloudEvent, such as `mastery.updated`. */
      readonly type: string;
      readonly studentId: string;
      readonly data: unknown;
    }
  /** Whatever is shown should be loaded anew. */
  | { readonly kind: 'gap' };

/** Results, by the types of their events. */
export const RESULTS = [
  ...['mastery.updated', 'mastery.threshold.reached', 'learning.path.recommended'],
  ...['student.struggle.detected', 'student.erased'],
];
/** What the stream says of itself. */
export const MARKS = ['stream.opened', 'stream.gap', 'stream.position', 'stream.ended'];

/** The stream may tell a result again over a longer distance; so many ids are remembered. */
const REMEMBERED = 500;

/** Reads what the stream tells, each result once: undefined for one that was read before, and for what is no news. */
export const createNewsReader = () => {
  const seen = new Set<string>();
  return (type: string, text: string): LiveNews | undefined => {
    if (type === 'stream.gap') return { kind: 'gap' };
    if (MARKS.includes(type)) return undefined;
    const event = JSON.parse(text) as Readonly<Record<'id' | 'subject', string>> & {
      readonly data: unknown;
    };
    if (seen.has(event.id)) return undefined;
    seen.add(event.id);
    const [oldest] = seen;
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
    return { kind: 'result', type, studentId: event.subject, data: event.data };
  };
};
