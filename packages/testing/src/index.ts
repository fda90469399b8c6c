// For tests, ours and users': a manual clock, a throwaway database and a history to fill it with, a receiver that records, a ledger
// in memory.
export { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from "./database.ts";
export { manualClock, type ManualClock } from "./manual-clock.ts";
export {
  memoryLedger,
  type MemoryLedger,
  type MemoryLedgerOptions,
  type MemoryLogLine,
  type MemoryRun,
} from "./memory-ledger.ts";
export { startReceiver, type Answer, type ReceivedRequest, type Receiver } from "./receiver.ts";
export { seedHistory, type History } from "./seed-history.ts";
export { createTestEngine, type TestEngine, type TestEngineOptions } from "./test-engine.ts";
