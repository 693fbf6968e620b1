import kafkajs from 'kafkajs';
import type { AclEntry } from 'kafkajs';
import { type AdminConnection, withAdmin } from './admin.ts';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

/** What one user of Kafka may do. */
export interface UserRights {
  readonly write: readonly string[];
  readonly read: readonly string[];
  readonly groups: readonly string[];
  /** Beginnings of names of groups that the user makes and removes. */
  readonly groupsFrom: readonly string[];
  readonly describe: readonly string[];
}

/**
 * Gives users exactly these rights beside those that they have; nobody loses one.
 * @throws EventLogUnavailable when no broker answers; an Error with the broker's words when it refuses
 */
export const applyRights = (
  connection: AdminConnection,
  rights: Readonly<Record<string, UserRights>>,
): Promise<void> =>
  withAdmin(connection, async (admin) => {
    const acl = Object.entries(rights).flatMap(([user, own]) => entriesOf(user, own));
    await admin.createAcls({ acl });
  });

const entriesOf = (user: string, rights: UserRights): AclEntry[] => {
  const { READ, WRITE, DESCRIBE, DELETE } = AclOperationTypes;
  const allow = (
    resourceType: AclEntry['resourceType'],
    operation: AclEntry['operation'],
    resourcePatternType = ResourcePatternTypes.LITERAL,
  ) => {
    const permissionType = AclPermissionTypes.ALLOW;
    const principal = `User:${user}`;
    return (resourceName: string): AclEntry => ({
      ...{ resourceType, resourceName, resourcePatternType },
      ...{ principal, host: '*', operation, permissionType },
    });
  };
  const { TOPIC, GROUP } = AclResourceTypes;
  return [
    ...rights.write.map(allow(TOPIC, WRITE)),
    ...rights.read.map(allow(TOPIC, READ)),
    ...rights.groups.map(allow(GROUP, READ)),
    ...rights.groupsFrom.map(allow(GROUP, READ, ResourcePatternTypes.PREFIXED)),
    ...rights.groupsFrom.map(allow(GROUP, DELETE, ResourcePatternTypes.PREFIXED)),
    ...rights.describe.map(allow(GROUP, DESCRIBE)),
  ];
};
