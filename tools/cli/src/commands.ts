import type { AddCommand } from './cli.ts';
import { addCompletion } from './completion/completion-command.ts';
import { addCohort } from './cohort/cohort-command.ts';
import { addExport } from './export/export-command.ts';
import { addImport } from './import/import-command.ts';
import { addQuery } from './query/query-command.ts';
import { addSend } from './send/send-command.ts';
import { addStatus } from './status/status-command.ts';
import { addToken } from './token/token-command.ts';
import { addAudit } from './audit/audit-command.ts';
import { addDeadLetters } from './dlq/dlq-command.ts';
import { addErase } from './erase/erase-command.ts';
import { addMcp } from './mcp/mcp-command.ts';
import { addPipeline } from './pipeline/pipeline-command.ts';
import { addRebuild } from './rebuild/rebuild-command.ts';
import { addSchemas } from './schemas/schemas-command.ts';
import { addTopics } from './topics/topics-command.ts';
import { addVapidKeys } from './vapid/vapid-command.ts';
import { addBench, addSimulate } from './workspace/workspace-command.ts';

/** Every command of `mastery`, in the order in which help lists them. */
export const COMMANDS: readonly AddCommand[] = [
  addStatus,
  addSchemas,
  addTopics,
  addPipeline,
  addSend,
  addImport,
  addQuery,
  addCohort,
  addExport,
  addDeadLetters,
  addRebuild,
  addErase,
  addAudit,
  addToken,
  addVapidKeys,
  addMcp(process),
  addSimulate,
  addBench,
  addCompletion,
];
