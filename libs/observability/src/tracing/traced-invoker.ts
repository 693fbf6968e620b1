import { type ServiceInvoker, type Tracer, inSpan } from '@mastery/ports';

/** Traces calls of other apps through the sidecar: what they do is below the call. */
export const tracedInvoker = (invoker: ServiceInvoker, tracer: Tracer): ServiceInvoker =>
  tracer.isOn
    ? {
        invoke: (invocation) => {
          const { appId, method, traceparent } = invocation;
          const attributes = {
            'rpc.system.name': 'dapr',
            'rpc.method': `${appId}/${method}`,
            'server.address': appId,
          };
          return inSpan(
            tracer,
            { name: `${appId}/${method}`, kind: 'client', parent: traceparent, attributes },
            async (span) => {
              const reply = await invoker.invoke({ ...invocation, traceparent: span.traceparent });
              span.set({ 'http.response.status_code': reply.status });
              if (reply.status >= 500) span.fail(String(reply.status));
              return reply;
            },
          );
        },
      }
    : invoker;
