// TestEventPattern: tells whether an event would fit a pattern.
import { testPattern } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { flag, required, structure, text } from "../shape/shape.ts";
import { said } from "./said.ts";

export const testEventPattern = awsOperation({
  service: events,
  name: "TestEventPattern",
  role: "viewer",
  input: structure({ EventPattern: required(text({ max: 4096 })), Event: required(text()) }),
  output: structure({ Result: required(flag()) }),
  async handle({ input: { EventPattern: pattern, Event: event } }) {
    return { Result: await said(async () => testPattern({ pattern, event })) };
  },
});
