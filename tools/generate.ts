// `npm run generate`: every generated file; with --check, exit 1 when one is stale.
await import("./generate-sql.ts");
await import("./generate-errors.ts");
await import("./generate-environment.ts");
await import("./generate-eventbridge.ts");
await import("./generate-client.ts");
