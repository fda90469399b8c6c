// UpdateEventBus: changes what is said of an event bus.
import { getEventBus, setEventBus } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { structure, text } from "../shape/shape.ts";
import { busExtras, shownExtras } from "./bus-shape.ts";
import { busArn, busName, defaultBus, description } from "./names.ts";
import { said } from "./said.ts";

export const updateEventBus = awsOperation({
  service: events,
  name: "UpdateEventBus",
  role: "operator",
  input: structure({ Name: busName(), Description: description(), ...busExtras() }),
  output: structure({ Arn: text(), Name: text(), Description: text(), ...busExtras() }),
  async handle({ engine, caller, input: { Name = defaultBus, Description, ...given } }) {
    const changed = await said(async () => {
      const before = await getEventBus(engine, caller.principal, { name: Name });
      const aws = { ...shownExtras(before), ...given };
      const words = Description === undefined ? {} : { description: Description };
      return setEventBus(engine, caller.principal, { name: Name, aws, ...words });
    });
    return {
      Arn: busArn(caller, Name),
      Name,
      Description: changed.description ?? undefined,
      ...shownExtras(changed),
    };
  },
});
