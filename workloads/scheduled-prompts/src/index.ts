// Prompts that users schedule: run by a language model, kept, and sent by mail.
export { scheduledPrompts, type ScheduledPromptsOptions } from "./scheduled-prompts.ts";
