// Every command, in the order of the help.
import { addAudit } from "./audit.ts";
import { addBackfill } from "./backfill.ts";
import { addCall } from "./call.ts";
import { addCompletion } from "./completion.ts";
import { addConfigCommands } from "./config-print.ts";
import { addDev } from "./dev.ts";
import { addDeadLetterCommands } from "./dead-letter/commands.ts";
import { addDoctor } from "./doctor.ts";
import { addExplain } from "./explain.ts";
import { addExport } from "./export.ts";
import { addFreeze, addUnfreeze } from "./freeze.ts";
import { addKeyCommands } from "./key/commands.ts";
import { addImport } from "./import-crontab.ts";
import { addLimits } from "./limits.ts";
import { addMigrate } from "./migrate.ts";
import { addRunCommands } from "./run/commands.ts";
import { addScheduleCommands } from "./schedule/commands.ts";
import { addSecretCommands } from "./secret/commands.ts";
import { addStart } from "./start.ts";

export const everyCommand = [
  addStart,
  addDev,
  addMigrate,
  addCall,
  addScheduleCommands,
  addRunCommands,
  addDeadLetterCommands,
  addBackfill,
  addFreeze,
  addUnfreeze,
  addKeyCommands,
  addSecretCommands,
  addLimits,
  addAudit,
  addDoctor,
  addExplain,
  addExport,
  addImport,
  addConfigCommands,
  addCompletion,
];
