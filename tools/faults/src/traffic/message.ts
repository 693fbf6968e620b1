/** A record to send to `mastery.requests`, as a client of Kafka would. */
export interface Message {
  readonly key: string | null;
  readonly value: Buffer | string | null;
  readonly headers: Readonly<Record<string, Buffer | string>>;
}

/** A learning event as contracts.md describes it. */
export interface Event {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An event as a record, keyed by its student. */
export const asMessage = (event: Event, key = event.subject): Message => ({
  key,
  value: JSON.stringify(event),
  headers: { 'content-type': 'application/cloudevents+json', 'x-sent-by': 'faults' },
});
