// The job that a Lambda function's name means: the one of that name, with `-`, `_` and `.` read alike.

const alike = (name: string): string => name.replaceAll(/[-_.]/g, "-").toLowerCase();

/** The name in the resource of a function's ARN, without alias or version; null for another resource. */
export const functionName = (resource: string): string | null =>
  /^function:([^:]+)/.exec(resource)?.[1] ?? null;

/** The name in whatever an invocation may call a function: its name, its ARN, or a part of that, with a version or without. */
export const functionNamed = (called: string): string => /^(?:.*function:)?([^:]*)/s.exec(called)?.[1] ?? "";

/** Null: no job of that name is served. */
export const jobOfFunction = (name: string, jobs: readonly string[]): string | null =>
  jobs.find((job) => job === name) ?? jobs.find((job) => alike(job) === alike(name)) ?? null;
