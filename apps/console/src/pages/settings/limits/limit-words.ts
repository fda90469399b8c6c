// What a tenant has limits of, in words.
import type { Limit } from "@punctual/client";

export const limitWords: Readonly<Record<Limit["name"], string>> = {
  schedules: "Schedules",
  "schedule-groups": "Schedule groups",
  connections: "Connections",
  "api-destinations": "API destinations",
  apps: "Apps",
  alarms: "Alarms",
  "access-keys": "Access keys",
  queues: "Queues",
  "event-buses": "Event buses",
  rules: "Rules",
  "stored-secrets": "Stored secrets",
  "metric-alarms": "Metric alarms",
  topics: "Topics",
  subscriptions: "Subscriptions",
  "mail-identities": "Mail identities",
  regions: "Regions beside home",
  "open-runs": "Open runs",
  "runs-per-minute": "Runs by hand or call, this minute",
};
