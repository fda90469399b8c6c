// ListSchedules: a page of schedules by group and name.
import { getGroup, listKeptSchedules } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { scheduler } from "../services/scheduler.ts";
import { instant, list, required, structure, text, whole } from "../shape/shape.ts";
import { defaultGroup, defaultPageSize, name, nextToken, scheduleArn } from "./names.ts";
import { said } from "./said.ts";
import { state } from "./schedule-shape.ts";
import { shownArn, shownState } from "./shown-schedule.ts";

const summary = structure({
  Arn: required(text()),
  CreationDate: required(instant()),
  GroupName: required(text()),
  LastModificationDate: required(instant()),
  Name: required(text()),
  State: required(state()),
  Target: required(structure({ Arn: required(text()) })),
});

const engineState = { ENABLED: "not-paused", DISABLED: "paused" } as const;

export const listSchedules = awsOperation({
  service: scheduler,
  name: "ListSchedules",
  role: "viewer",
  http: {
    method: "GET",
    path: "/schedules",
    query: {
      GroupName: "ScheduleGroup",
      NamePrefix: "NamePrefix",
      State: "State",
      NextToken: "NextToken",
      MaxResults: "MaxResults",
    },
  },
  input: structure({
    GroupName: name(),
    NamePrefix: name(),
    State: state(),
    NextToken: nextToken(),
    MaxResults: whole({ min: 1, max: 100 }),
  }),
  output: structure({ NextToken: text(), Schedules: required(list(summary)) }),
  async handle({ engine, caller, input }) {
    const { GroupName = null, NamePrefix = null, State, NextToken = null, MaxResults } = input;
    const { items, nextCursor } = await said({ group: GroupName ?? defaultGroup }, async () => {
      if (GroupName !== null) await getGroup(engine, caller.principal, { name: GroupName });
      return listKeptSchedules(engine, caller.principal, {
        group: GroupName,
        prefix: NamePrefix,
        state: State === undefined ? null : engineState[State],
        search: null,
        limit: MaxResults ?? defaultPageSize,
        cursor: NextToken,
      });
    });
    return {
      NextToken: nextCursor ?? undefined,
      Schedules: items.map((schedule) => ({
        Arn: scheduleArn(caller, schedule),
        CreationDate: schedule.createdAt,
        GroupName: schedule.group,
        LastModificationDate: schedule.updatedAt,
        Name: schedule.name,
        State: shownState(schedule),
        Target: { Arn: shownArn(schedule, { caller }) },
      })),
    };
  },
});
