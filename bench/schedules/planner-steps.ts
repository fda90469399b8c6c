// The planner's steps, each to be measured on its own: an app that embeds the engine has no use for them.
/* oxlint-disable no-restricted-imports -- the engine's index stays free of what only this benchmark calls */
export { fireBatch, readNextPlan } from "../../packages/engine/src/schedule/fire-batch.ts";
export { lockDue } from "../../packages/engine/src/schedule/lock-due.ts";
export { moveSchedules } from "../../packages/engine/src/schedule/move-schedules.ts";
export { planLocked } from "../../packages/engine/src/schedule/plan-locked.ts";
