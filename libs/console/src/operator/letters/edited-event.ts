import type { components } from '@mastery/client';

/** A dead letter with everything that is known about it. */
export type Letter = components['schemas']['DeadLetterDetail'];
/** An event that was sent in a letter's place, and where it lies. */
export type Replay = NonNullable<NonNullable<Letter['review']>['replay']>;
type Content = NonNullable<Letter['value']>;

/** What to send in a letter's place. */
export type Edited =
  /** Nothing was changed: the original as it is. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'event'; readonly event: Readonly<Record<string, unknown>> }
  /** It cannot be sent: no JSON at all, or no JSON object. */
  | { readonly kind: 'no-json' }
  | { readonly kind: 'no-object' };

/** The original as text to edit: JSON in lines, anything else as it came. */
export const editableText = (value: Content | null): string => {
  if (value === null) return '';
  return value.encoding === 'json' ? JSON.stringify(value.content, null, 2) : value.content;
};

/** What the text in the editor means. @param original the text that the editor began with */
export const editedEvent = (original: string, text: string): Edited => {
  if (text.trim() === original.trim()) return { kind: 'unchanged' };
  try {
    const event: unknown = JSON.parse(text);
    const isObject = typeof event === 'object' && event !== null && !Array.isArray(event);
    return isObject
      ? { kind: 'event', event: event as Readonly<Record<string, unknown>> }
      : { kind: 'no-object' };
  } catch {
    return { kind: 'no-json' };
  }
};
