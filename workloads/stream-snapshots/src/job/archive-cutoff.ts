// From when on events stay in the log.
import { monthsBefore } from "../month/month.ts";

const monthsInLog = 3;

/** Three calendar months before the scheduled moment: a run that comes late moves nothing more. */
export const archiveCutoff = (scheduledAt: Date): Date => monthsBefore(scheduledAt, monthsInLog);
