import type { AddCommand } from './cli.ts';
import { addAudit } from './audit/audit-command.ts';
import { addDeadLetters } from './dlq/dlq-command.ts';
import { addErase } from './erase/erase-command.ts';
import { addMcp } from './mcp/mcp-command.ts';
import { addPipeline } from './pipeline/pipeline-command.ts';
import { addRebuild } from './rebuild/rebuild-command.ts';
import { addSchemas } from './schemas/schemas-command.ts';
import { addTopics } from './topics/topics-command.ts';
import { addVapidKeys } from './vapid/vapid-command.ts';

/** Every command of `mastery`, in the order in which help lists them. */
export const COMMANDS: readonly AddCommand[] = [
  addSchemas,
  addTopics,
  addPipeline,
  addDeadLetters,
  addRebuild,
  addErase,
  addAudit,
  addVapidKeys,
  addMcp(process),
];
