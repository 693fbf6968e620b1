/** What a span says beside its name. Never a student's id: whoever reads traces is not to know whom they are about. */
export type SpanAttributes = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

/** A piece of work that begins. */
export interface SpanOptions {
  /** Few different ones: what varies is an attribute. */
  readonly name: string;
  readonly kind: 'server' | 'client' | 'producer' | 'consumer' | 'internal';
  /** `traceparent` of what led to it; the active span unless given; null begins a trace. */
  readonly parent?: string | null | undefined;
  /** 32 hexadecimal digits, for a trace that begins here and is named already. */
  readonly traceId?: string | undefined;
  /** `traceparent`s of what it also has to do with. */
  readonly links?: readonly string[];
  readonly attributes?: SpanAttributes;
}

/** A piece of work in a trace. */
export interface Span {
  /** What goes on to whoever is called by it. */
  readonly traceparent: string;
  set(attributes: SpanAttributes): void;
  /** It failed, for a reason out of a few: an error's name or code, never its message. */
  fail(reason: string): void;
  end(): void;
}

/** Tells of work while it is done, so that one event can be followed through every service. */
export interface Tracer {
  /** False where nobody listens: then nothing is worth preparing. */
  readonly isOn: boolean;
  start(options: SpanOptions): Span;
  /** Does work, all of it within the span: what it starts is below it. */
  within<Answer>(span: Span, work: () => Answer): Answer;
  /** `traceparent` of the span that this is within and that has not ended. */
  current(): string | undefined;
  /** Notes that a span is about this object, such as a record in hand. */
  bind(subject: object, span: Span): void;
  /** The span that is about this object. */
  of(subject: object): Span | undefined;
}

const NO_SPAN: Span = {
  traceparent: '',
  set: () => undefined,
  fail: () => undefined,
  end: () => undefined,
};

/** Tells nobody anything, at no cost. */
export const NO_TRACER: Tracer = {
  isOn: false,
  start: () => NO_SPAN,
  within: (_span, work) => work(),
  current: () => undefined,
  bind: () => undefined,
  of: () => undefined,
};

/**
 * Does work within a span of its own, which ends with it, well or not.
 * @throws what the work throws
 */
export const inSpan = async <Answer>(
  tracer: Tracer,
  options: SpanOptions,
  work: (span: Span) => Promise<Answer>,
): Promise<Answer> => {
  const span = tracer.start(options);
  try {
    return await tracer.within(span, () => work(span));
  } catch (error) {
    span.fail(error instanceof Error ? error.name : 'unknown');
    throw error;
  } finally {
    span.end();
  }
};
