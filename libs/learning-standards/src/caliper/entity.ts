import type { CaliperEntity } from '@mastery/api-schemas';

/** The IRI of an entity that is described, or was before. */
export const iriOf = (entity: CaliperEntity): string =>
  typeof entity === 'string' ? entity : entity.id;

/** An entity as it is described here; its IRI alone where it was described before. */
export const described = (entity: CaliperEntity): Exclude<CaliperEntity, string> =>
  typeof entity === 'string' ? { id: entity } : entity;
