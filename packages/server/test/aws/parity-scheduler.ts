// What is proved of EventBridge Scheduler at the AWS door.
import type { ParityRow } from "./parity.ts";

type Facts = readonly [operation: string, behaviour: string, evidence: string];

const holding: readonly Facts[] = [
  ["GetSchedule", "every member comes back as it was sent", "model"],
  ["GetSchedule", "what is left out reads back as its default", "model, docs, code"],
  ["CreateSchedule", "a name that is taken is a conflict", "code"],
  ["CreateSchedule", "a group that there is not is not found", "docs"],
  ["CreateSchedule", "an expression that AWS refuses is refused in its words", "recorded"],
  ["CreateSchedule", "a time that a clock change leaves out names the two nearest", "ours"],
  ["CreateSchedule", "a time zone that there is not is refused", "ours"],
  ["CreateSchedule", "a start is refused that is late, or long past", "recorded, code"],
  ["CreateSchedule", "a window and its mode have to fit", "recorded"],
  ["CreateSchedule", "a broken constraint of the model is told by value, path and rule", "recorded"],
  ["CreateSchedule", "names of dots alone are refused", "ours"],
  ["CreateSchedule", "a token gives the answer again, whatever became of the schedule", "model"],
  ["CreateSchedule", "a token with another request is a conflict, and one that failed is free", "ours"],
  ["CreateSchedule", "requests with one token at the same time make one schedule", "model"],
  ["CreateSchedule", "one more than the quota is refused", "model, docs"],
  ["UpdateSchedule", "what is left out of an update returns to its default", "model, docs"],
  ["UpdateSchedule", "an update may send the schedule's own old start again", "ours"],
  ["UpdateSchedule", "a schedule that there is not cannot be updated, shown or deleted", "code"],
  ["ListSchedules", "lists are in order of group and name, by pages, filtered", "model"],
  ["ListSchedules", "a token of another list, and a group that there is not, are refused", "model"],
  ["GetSchedule", "another tenant's is not there", "ours"],
  ["UpdateSchedule", "a schedule that Punctual ships is shown, and changed in its State alone", "ours"],
  [
    "UpdateSchedule",
    "a schedule of the REST API is shown, and updated without what has no word here",
    "ours",
  ],
  ["GetSchedule", "a schedule of this door is one of the REST API too", "ours"],
  ["CreateScheduleGroup", "a group is made with its tags, and shown as active", "model, code"],
  ["CreateScheduleGroup", "a group's name that is taken is a conflict", "model"],
  ["CreateScheduleGroup", "the group default can be neither made nor deleted", "recorded"],
  ["ListScheduleGroups", "groups are listed by name, by pages, by prefix", "model"],
  ["DeleteScheduleGroup", "a group is deleted with its schedules, and then not found", "docs"],
  ["DeleteScheduleGroup", "a token gives the answer to a deletion again", "model"],
  ["DeleteScheduleGroup", "a group with a schedule that Punctual ships stays", "ours"],
  ["TagResource", "tags are added, replaced and taken away", "model"],
  ["TagResource", "a schedule has no tags", "model"],
  ["TagResource", "a group of another account, or none, is not found", "model"],
  ["TagResource", "a tag has a key and a value within their lengths", "model"],
  ["TagResource", "another tenant's group is not there", "ours"],
  ["CreateSchedule", "a target that AWS refuses is refused in its words", "recorded"],
  ["CreateSchedule", "every templated and every universal target is kept as it came", "model, docs"],
  ["CreateSchedule", "a target that Punctual cannot call ends as a dead letter that says so", "ours"],
  ["CreateSchedule", "an unknown attribute in the input is refused", "ours"],
  ["CreateSchedule", "a function's name means the job of that name", "ours"],
  ["CreateSchedule", "a function that is no job is called where the server says", "ours"],
  ["CreateSchedule", "a function is invoked by the universal target too", "docs"],
  ["CreateSchedule", "an HTTP address is called by an ARN of our own", "ours"],
  ["CreateSchedule", "an API destination can be a schedule's target", "ours"],
  ["CreateSchedule", "a queue gets the input as a message, by either kind of target", "docs"],
  ["CreateSchedule", "an event bus is a target of either kind", "docs"],
  ["CreateSchedule", "a topic's subscribers get the input, by either kind of target", "docs"],
  ["CreateSchedule", "without an input the target gets AWS's notice", "recorded"],
  ["CreateSchedule", "attributes of the schedule are filled in", "docs"],
  ["CreateSchedule", "a dead run's message is in its dead-letter queue", "docs"],
  ["CreateSchedule", "a time that has passed fires once, late", "ours"],
  ["UpdateSchedule", "a one-time schedule that is enabled after its time fires once, late", "docs"],
  ["CreateSchedule", "a one-time schedule is deleted after its run where it says so", "docs"],
  ["CreateSchedule", "a name may be taken once in each region", "docs"],
];

/** Known to be otherwise here. */
const otherwise: readonly Facts[] = [
  ["CreateSchedule", "each attempt at an occurrence has an execution id of its own", "docs"],
  ["CreateSchedule", "the role is checked before a schedule is made", "code"],
  ["DeleteScheduleGroup", "a group is DELETING for a while before it is gone", "docs"],
];

const row =
  (holds: boolean) =>
  ([operation, behaviour, evidence]: Facts): ParityRow => ({
    service: "scheduler",
    operation,
    behaviour,
    evidence,
    holds,
  });

export const parityOfScheduler: readonly ParityRow[] = [
  ...holding.map(row(true)),
  ...otherwise.map(row(false)),
];
