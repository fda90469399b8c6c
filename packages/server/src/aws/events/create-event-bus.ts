// CreateEventBus: makes an event bus under a name that is free.
import { createEventBus as makeEventBus } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { required, structure, text } from "../shape/shape.ts";
import { busExtras, shownExtras } from "./bus-shape.ts";
import { busArn, busName, description } from "./names.ts";
import { said } from "./said.ts";
import { tagList, tagsByKey } from "./tags.ts";

export const createEventBus = awsOperation({
  service: events,
  name: "CreateEventBus",
  role: "operator",
  input: structure({
    Name: required(busName()),
    Description: description(),
    Tags: tagList(),
    ...busExtras(),
  }),
  output: structure({ EventBusArn: text(), Description: text(), ...busExtras() }),
  async handle({ engine, caller, input: { Name, Description, Tags, ...aws } }) {
    const wanted = { name: Name, description: Description ?? null, tags: tagsByKey(Tags), aws };
    const made = await said(() => makeEventBus(engine, caller.principal, wanted));
    return { EventBusArn: busArn(caller, Name), Description, ...shownExtras(made) };
  },
});
