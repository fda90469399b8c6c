// PutEvents: puts events on buses; what is wrong with one is said in its place, and the others go on.
import { putEvents as putOnBuses, type EntryFault, type EventEntry } from "@punctual/engine";
import { awsOperation, type AwsCaller } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { instant, list, required, structure, text, whole, type ValueOf } from "../shape/shape.ts";
import { busNameOrArn, ownBus } from "./names.ts";
import { said } from "./said.ts";

const entry = structure({
  Time: instant(),
  Source: text(),
  Resources: list(text({ max: 2048 })),
  DetailType: text(),
  Detail: text(),
  EventBusName: busNameOrArn(),
  TraceHeader: text({ min: 1, max: 500 }),
});

const result = structure({ EventId: text(), ErrorCode: text(), ErrorMessage: text() });

export const putEvents = awsOperation({
  service: events,
  name: "PutEvents",
  role: "operator",
  input: structure({
    Entries: required(list(entry, { min: 1, max: 10 })),
    EndpointId: text({ min: 1, max: 50, pattern: "[A-Za-z0-9\\-]+[\\.][A-Za-z0-9\\-]+" }),
  }),
  output: structure({ FailedEntryCount: required(whole()), Entries: required(list(result)) }),
  async handle({ engine, caller, input: { Entries } }) {
    const entries = Entries.map((one) => entryOf(one, caller));
    const put = await said(() => putOnBuses(engine, caller.principal, entries));
    return {
      FailedEntryCount: put.filter((one) => "fault" in one).length,
      Entries: put.map((one) => ("fault" in one ? failed(one.fault) : { EventId: one.eventId })),
    };
  },
});

/** A bus of another account is one that there is not: its ARN is no name of ours. */
function entryOf(given: ValueOf<typeof entry>, caller: AwsCaller): EventEntry {
  const { Source, DetailType, Detail, Time, Resources, EventBusName } = given;
  const bus = EventBusName === undefined ? undefined : (ownBus(EventBusName, caller) ?? EventBusName);
  return { source: Source, detailType: DetailType, detail: Detail, time: Time, resources: Resources, bus };
}

const members = { source: "Source", detailType: "DetailType", detail: "Detail" } as const;

function failed(fault: EntryFault): ValueOf<typeof result> {
  switch (fault.code) {
    case "missing": {
      const member = members[fault.field];
      const message = `Parameter ${member} is not valid. Reason: ${member} is a required argument.`;
      return { ErrorCode: "InvalidArgument", ErrorMessage: message };
    }
    case "malformed-detail":
      return { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." };
    case "reserved-source":
      return {
        ErrorCode: "NotAuthorizedForSourceException",
        ErrorMessage: "Not authorized for the source.",
      };
  }
}
