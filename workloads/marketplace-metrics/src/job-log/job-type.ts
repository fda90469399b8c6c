// How the job log calls the jobs.

export const rebuildName = "marketplace-metrics.rebuild";
export const syncName = "marketplace-metrics.sync";

export const jobTypes = ["metrics_aggregation", "mercadolivre_sync"] as const;

export type JobType = (typeof jobTypes)[number];
