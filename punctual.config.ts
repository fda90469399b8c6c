// What this installation runs: the workloads, and the schedules that come with them.
import { cryptoPrices, dailyPricesFreshness } from "@punctual/crypto-prices";
import { listingMetricsFreshness, marketplaceMetrics } from "@punctual/marketplace-metrics";
import { productSnapshots, productSnapshotsFreshness } from "@punctual/product-snapshots";
import { scheduledPrompts } from "@punctual/scheduled-prompts";
import { streamSnapshots, streamSnapshotsFreshness } from "@punctual/stream-snapshots";
import { defineConfig } from "punctual";

export default defineConfig({
  workloads: [
    productSnapshots(),
    cryptoPrices(),
    scheduledPrompts(),
    marketplaceMetrics(),
    streamSnapshots(),
  ],
  schedules: [
    {
      name: "fintrak-daily-snapshots",
      description: "Create daily product snapshots for all users",
      expression: "cron(0 2 * * ? *)",
      timezone: "UTC",
      target: { kind: "job", job: "product-snapshots.daily" },
      overlap: "skip",
      catchUp: "latest",
      freshness: productSnapshotsFreshness,
    },
    {
      name: "crypto-dashboard-daily-fetch",
      description: "Fetch cryptocurrency prices daily from CoinGecko",
      expression: "cron(0 2 * * ? *)",
      timezone: "UTC",
      target: { kind: "job", job: "crypto-prices.fetch" },
      // S1: an hour at most, three more attempts.
      retry: { maxRetries: 3, maxAgeSeconds: 3600 },
      overlap: "skip",
      catchUp: "latest",
      freshness: dailyPricesFreshness,
    },
    {
      name: "superseller-sync-mercadolivre",
      description: "Read listings, orders and visits of every tenant from Mercado Livre",
      expression: "cron(0 2 * * ? *)",
      timezone: "America/Sao_Paulo",
      target: { kind: "job", job: "marketplace-metrics.sync" },
      retry: { maxRetries: 3, maxAgeSeconds: 3600 },
      overlap: "skip",
      catchUp: "latest",
    },
    {
      name: "superseller-daily-metrics-rebuild",
      description: "Rebuild the daily metrics of every tenant: yesterday, today, and what a sync made up for",
      expression: "cron(0 3 * * ? *)",
      timezone: "America/Sao_Paulo",
      target: { kind: "job", job: "marketplace-metrics.rebuild" },
      retry: { maxRetries: 3, maxAgeSeconds: 3600 },
      overlap: "skip",
      catchUp: "latest",
      freshness: listingMetricsFreshness,
    },
    {
      name: "stream-snapshots-monthly",
      description: "Snapshot every stream as of the month's end, then archive events older than three months",
      expression: "cron(0 2 1 * ? *)",
      timezone: "UTC",
      target: { kind: "job", job: "stream-snapshots.snapshot" },
      overlap: "skip",
      catchUp: "latest",
      freshness: streamSnapshotsFreshness,
    },
    {
      name: "scheduled-prompts-retention",
      description: "Delete results of prompts that are older than their retention",
      expression: "cron(23 3 * * ? *)",
      timezone: "UTC",
      target: { kind: "job", job: "scheduled-prompts.prune" },
      overlap: "skip",
      catchUp: "latest",
    },
  ],
});
