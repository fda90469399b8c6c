// The sample user's prompts.
import type { PromptBody } from "../src/prompt/prompt-body.ts";

export const sampleUserId = "user-demo";
export const sampleEmail = "demo@example.com";

export const samplePrompts = (model: string): readonly PromptBody[] => [
  {
    name: "Morning brief",
    prompt: "Write a short brief for a personal-finance team: three things to look at today.",
    frequency: "daily",
    time: "08:30",
    timezone: "UTC",
    model,
  },
  {
    name: "Weekly review",
    prompt: "List five questions that help a household to review last week's spending.",
    frequency: "weekly",
    time: "17:15",
    dayOfWeek: "FRI",
    timezone: "UTC",
    model,
  },
];
