// How much of what a job logs is put on record.

/** So many lines; the process's log has them all. */
export const mostLinesPerAttempt = 10_000;
