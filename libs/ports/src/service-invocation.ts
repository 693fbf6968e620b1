/** A call to another app through the sidecars. */
export interface Invocation {
  readonly appId: string;
  readonly method: string;
  readonly body: unknown;
  readonly traceparent: string;
  /** How long the call may take, milliseconds; the invoker's own deadline unless given. */
  readonly deadlineMs?: number;
}

/** What the other app answered: any HTTP status, its JSON body. */
export interface InvocationReply {
  readonly status: number;
  readonly body: unknown;
}

/** Calls other apps by their app id; every call has a deadline. */
export interface ServiceInvoker {
  /** @throws ServiceUnavailable when the other app could not be reached or was too slow. */
  invoke(invocation: Invocation): Promise<InvocationReply>;
}

/** The other app, or the way to it, is away. */
export class ServiceUnavailable extends Error {
  override readonly name = 'ServiceUnavailable';
}
