// ListScheduleGroups: a page of schedule groups by name.
import { listGroups } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { scheduler } from "../services/scheduler.ts";
import { list, required, structure, text, whole } from "../shape/shape.ts";
import { groupOutput, shownGroup } from "./group-shape.ts";
import { defaultGroup, defaultPageSize, name, nextToken } from "./names.ts";
import { said } from "./said.ts";

export const listScheduleGroups = awsOperation({
  service: scheduler,
  name: "ListScheduleGroups",
  role: "viewer",
  http: {
    method: "GET",
    path: "/schedule-groups",
    query: { NamePrefix: "NamePrefix", NextToken: "NextToken", MaxResults: "MaxResults" },
  },
  input: structure({
    NamePrefix: name(),
    NextToken: nextToken(),
    MaxResults: whole({ min: 1, max: 100 }),
  }),
  output: structure({ NextToken: text(), ScheduleGroups: required(list(groupOutput)) }),
  async handle({ engine, caller, input: { NamePrefix = null, NextToken = null, MaxResults } }) {
    const { items, nextCursor } = await said({ group: defaultGroup }, () =>
      listGroups(engine, caller.principal, {
        prefix: NamePrefix,
        limit: MaxResults ?? defaultPageSize,
        cursor: NextToken,
      }),
    );
    return {
      NextToken: nextCursor ?? undefined,
      ScheduleGroups: items.map((group) => shownGroup(group, caller)),
    };
  },
});
