/** A JSON Schema (2020-12) whose root is an object: nothing else may be a tool's input or output. */
export interface ObjectSchema {
  readonly type: 'object';
  readonly [keyword: string]: unknown;
}

/** What a call of a tool came to: data as its output schema says, or why there is none. */
export type ToolAnswer =
  | { readonly kind: 'answer'; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: 'error'; readonly error: Readonly<Record<string, unknown>> };

/** Arguments of a call, as they were sent. */
export type ToolInput = Readonly<Record<string, unknown>>;

/** A tool as an assistant sees it, for one caller. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  /** Whether the caller is told of it. Who calls it all the same gets what it says to them. */
  readonly isListed: boolean;
  readonly input: ObjectSchema;
  readonly output: ObjectSchema;
  /** Judges the arguments itself. A rejection is a programmer's error. */
  readonly call: (input: ToolInput) => Promise<ToolAnswer>;
}
