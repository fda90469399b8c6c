// Daily metrics of every listing of every tenant on a marketplace.
export {
  listingMetricsFreshness,
  marketplaceMetrics,
  type MarketplaceMetricsOptions,
} from "./marketplace-metrics.ts";
