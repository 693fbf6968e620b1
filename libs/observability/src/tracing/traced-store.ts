import { type StateStore, type Tracer, inSpan } from '@mastery/ports';

/**
 * Traces calls of the state store that belong to something traced; what a service looks at by itself, every second, is
 * nobody's trace. Keys are left out: they name students.
 */
export const tracedStore = (store: StateStore, tracer: Tracer): StateStore => {
  if (!tracer.isOn) return store;
  const traced = <Answer>(operation: string, size: number, call: () => Promise<Answer>) => {
    if (tracer.current() === undefined) return call();
    const attributes = {
      'db.system.name': 'dapr',
      'db.operation.name': operation,
      'db.operation.batch.size': size,
    };
    return inSpan(tracer, { name: `${operation} state`, kind: 'client', attributes }, call);
  };
  return {
    getMany: (keys) => traced('read', keys.length, () => store.getMany(keys)),
    transact: (operations) =>
      traced('transaction', operations.length, () => store.transact(operations)),
    probe: () => store.probe(),
    close: () => store.close(),
  };
};
