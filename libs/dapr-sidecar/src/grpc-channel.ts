import type { DescMethodUnary, MessageShape } from '@bufbuild/protobuf';
import { fromBinary, toBinary } from '@bufbuild/protobuf';
import { Client, Metadata, credentials } from '@grpc/grpc-js';

/** daprd's own limit is set to the same (`--max-body-size`). */
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

const OPTIONS = {
  'grpc.max_send_message_length': MAX_MESSAGE_BYTES,
  'grpc.max_receive_message_length': MAX_MESSAGE_BYTES,
  // A sidecar that is back is used within a second; the default waits up to two minutes.
  'grpc.initial_reconnect_backoff_ms': 100,
  'grpc.max_reconnect_backoff_ms': 1_000,
  // A call that is sent twice by itself would be an effect that nobody asked for.
  'grpc.enable_retries': 0,
  // daprd hangs up on whoever pings more often than every 5 minutes; deadlines notice the rest.
  'grpc.keepalive_time_ms': 330_000,
};

/** How to reach the sidecar. */
export interface GrpcChannelOptions {
  /** `host:port`. */
  readonly endpoint: string;
  /** `DAPR_API_TOKEN` of the sidecar. */
  readonly apiToken: string;
  /** How long a call may take, milliseconds. */
  readonly deadlineMs: number;
  /** `traceparent` of the work in hand, asked at every call; none unless given. */
  readonly traceparent?: () => string | undefined;
}

/** One connection to the sidecar, made when it is first used and again whenever it broke. */
export interface GrpcChannel {
  /** @throws ServiceError of gRPC, also when the deadline is over */
  call<Method extends DescMethodUnary>(
    method: Method,
    request: MessageShape<Method['input']>,
  ): Promise<MessageShape<Method['output']>>;
  close(): void;
}

/** Creates a connection that speaks the generated messages; nothing is connected yet. */
export const createGrpcChannel = (options: GrpcChannelOptions): GrpcChannel => {
  const client = new Client(options.endpoint, credentials.createInsecure(), OPTIONS);
  const untraced = new Metadata();
  untraced.set('dapr-api-token', options.apiToken);
  const metadata = () => {
    const traceparent = options.traceparent?.();
    if (traceparent === undefined) return untraced;
    const traced = untraced.clone();
    traced.set('traceparent', traceparent);
    return traced;
  };
  return {
    call: <Method extends DescMethodUnary>(
      method: Method,
      request: MessageShape<Method['input']>,
    ) =>
      new Promise<MessageShape<Method['output']>>((resolve, reject) => {
        client.makeUnaryRequest(
          `/${method.parent.typeName}/${method.name}`,
          (message: typeof request) => bytes(toBinary(method.input, message)),
          (data: Buffer) => fromBinary(method.output, data),
          request,
          metadata(),
          { deadline: Date.now() + options.deadlineMs },
          (error, answer) => {
            if (answer === undefined || error) reject(error ?? new Error('an empty answer'));
            else resolve(answer as MessageShape<Method['output']>);
          },
        );
      }),
    close: () => client.close(),
  };
};

/** The same memory as a Buffer. */
const bytes = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
