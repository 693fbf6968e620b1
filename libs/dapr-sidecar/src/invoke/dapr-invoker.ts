import { ServiceUnavailable } from '@mastery/ports';
import type { Invocation, InvocationReply, ServiceInvoker } from '@mastery/ports';

/** How to reach the other apps. */
export interface DaprInvokerOptions {
  /** The sidecar's HTTP address, such as `http://127.0.0.1:3500`. */
  readonly httpEndpoint: string;
  /** `DAPR_API_TOKEN` of the sidecar. */
  readonly apiToken: string;
  /** How long a call may take, milliseconds; 2,000 unless given. */
  readonly deadlineMs?: number;
}

/** Creates the way to other apps through the sidecar's HTTP API. */
export const createDaprInvoker = (options: DaprInvokerOptions): ServiceInvoker => {
  const { httpEndpoint, apiToken, deadlineMs = 2_000 } = options;
  return {
    invoke: async (invocation: Invocation): Promise<InvocationReply> => {
      const { appId, method, body, traceparent } = invocation;
      const called = `${appId}/${method}`;
      const reply = await post(new URL(`/v1.0/invoke/${appId}/method/${method}`, httpEndpoint), {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'dapr-api-token': apiToken, traceparent },
        signal: AbortSignal.timeout(invocation.deadlineMs ?? deadlineMs),
      }).catch((cause: unknown) => {
        throw new ServiceUnavailable(`${called} could not be called`, { cause });
      });
      const refusal = sidecarRefusal(reply);
      if (refusal !== null) throw new ServiceUnavailable(`${called}: ${refusal}`);
      return reply;
    },
  };
};

const post = async (url: URL, init: RequestInit): Promise<InvocationReply> => {
  const response = await fetch(url, { method: 'POST', ...init });
  const text = await response.text();
  return { status: response.status, body: jsonOr(text) };
};

const jsonOr = (text: string): unknown => {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** The sidecar's own errors look like `{"errorCode":"ERR_DIRECT_INVOKE"}`; apps answer problems. */
const sidecarRefusal = ({ status, body }: InvocationReply): string | null => {
  if (status < 400 || typeof body !== 'object' || body === null || !('errorCode' in body))
    return null;
  const message = 'message' in body ? `: ${String(body.message)}` : '';
  return `${String(body.errorCode)}${message}`;
};
