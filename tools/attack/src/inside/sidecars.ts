import {
  Client,
  type ClientUnaryCall,
  Metadata,
  type ServiceError,
  credentials,
  status as grpcStatus,
} from '@grpc/grpc-js';
import { type Check, tally } from '../scenario.ts';
import { type LocalStack } from '../target/target.ts';

/** What a sidecar offers over HTTP that somebody beside it would want. */
const HTTP_WAYS: readonly (readonly [method: string, path: string, body?: string])[] = [
  ['GET', '/v1.0/state/statestore/student:s-1:profile:current_mastery'],
  ['POST', '/v1.0/state/statestore', '[{"key":"attack","value":"1"}]'],
  ['DELETE', '/v1.0/state/statestore/student:s-1:profile:current_mastery'],
  ['POST', '/v1.0/state/statestore/bulk', '{"keys":["a"]}'],
  [
    'POST',
    '/v1.0/state/statestore/transaction',
    '{"operations":[{"operation":"delete","request":{"key":"a"}}]}',
  ],
  ['POST', '/v1.0/invoke/mastery-engine/method/process', '{}'],
  ['GET', '/v1.0/metadata'],
  ['PUT', '/v1.0/metadata/x', '1'],
  ['POST', '/v1.0/shutdown'],
  ['GET', '/v1.0/secrets/any/any'],
  ['GET', '/v1.0-alpha1/configuration/any?key=a'],
];

/** No token, an empty one, one that is not ours, and the token of the other direction. */
const wrongTokens = ({ secrets }: LocalStack): readonly (string | null)[] => [
  null,
  '',
  'wrong',
  secrets.appApiToken,
  `${secrets.daprApiToken}x`,
];

const overHttp = async (local: LocalStack): Promise<Check> => {
  const check = tally('a sidecar answers nobody over HTTP without its token');
  for (const [app, { sidecar }] of Object.entries(local.ports.apps)) {
    for (const [method, path, body] of HTTP_WAYS) {
      for (const token of wrongTokens(local)) {
        const { status } = await fetch(`http://127.0.0.1:${sidecar.http}${path}`, {
          method,
          headers: {
            'content-type': 'application/json',
            ...(token !== null && { 'dapr-api-token': token }),
          },
          ...(body !== undefined && { body }),
        });
        check.tried(status === 401 ? null : `${app} ${method} ${path}: ${status}`);
      }
    }
  }
  return check.check();
};

const METHODS = [
  'GetState',
  'SaveState',
  'ExecuteStateTransaction',
  'InvokeService',
  'GetMetadata',
  'Shutdown',
  'GetBulkSecret',
];
const UNAUTHENTICATED: number = grpcStatus.UNAUTHENTICATED;
const asIs = (bytes: Buffer): Buffer => bytes;

const call = (client: Client, method: string, token: string | null): Promise<number> =>
  new Promise((resolve) => {
    const metadata = new Metadata();
    if (token !== null) metadata.set('dapr-api-token', token);
    const answered = (error: ServiceError | null) => resolve(error?.code ?? grpcStatus.OK);
    const path = `/dapr.proto.runtime.v1.Dapr/${method}`;
    const made: ClientUnaryCall = client.makeUnaryRequest(
      path,
      asIs,
      asIs,
      Buffer.alloc(0),
      metadata,
      { deadline: Date.now() + 10_000 },
      answered,
    );
    made.on('error', () => undefined);
  });

const overGrpc = async (local: LocalStack): Promise<Check> => {
  const check = tally('a sidecar answers nobody over gRPC without its token');
  for (const [app, { sidecar }] of Object.entries(local.ports.apps)) {
    const client = new Client(`127.0.0.1:${sidecar.grpc}`, credentials.createInsecure());
    for (const method of METHODS) {
      for (const token of wrongTokens(local)) {
        const code = await call(client, method, token);
        check.tried(
          code === UNAUTHENTICATED ? null : `${app} ${method}: ${grpcStatus[code] ?? code}`,
        );
      }
    }
    client.close();
  }
  return check.check();
};

/** Apps listen for their sidecars alone: whoever comes past them is not believed. */
const pastTheSidecar = async (local: LocalStack): Promise<Check> => {
  const check = tally('an app answers nobody who comes past its sidecar');
  const methods = {
    'mastery-worker': ['process', 'dlq/list', 'rebuild'],
    'prediction-service': ['next-week', 'cohort'],
    'notification-service': ['inbox', 'webhooks/add', 'audit'],
  } as const;
  for (const [app, names] of Object.entries(methods)) {
    for (const name of names) {
      for (const token of [null, 'wrong', local.secrets.daprApiToken]) {
        const headers = {
          'content-type': 'application/json',
          ...(token !== null && { 'dapr-api-token': token }),
        };
        const url = `${local.urls.apps[app as keyof typeof methods]}/${name}`;
        const { status } = await fetch(url, { method: 'POST', headers, body: '{}' });
        check.tried(status === 401 ? null : `${app}/${name}: ${status}`);
      }
    }
  }
  return check.check();
};

/** Sidecars and apps, from a process beside them that has no token. */
export const sidecars = async (local: LocalStack): Promise<readonly Check[]> => [
  await overHttp(local),
  await overGrpc(local),
  await pastTheSidecar(local),
];
