// CreateScheduleGroup: makes a schedule group under a name that is free.
import { createGroup } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { scheduler } from "../services/scheduler.ts";
import { required, structure, text } from "../shape/shape.ts";
import { tagList, tagsByKey } from "./group-shape.ts";
import { assertNotDots, clientToken, defaultGroup, groupArn, name } from "./names.ts";
import { notOnDefault, said } from "./said.ts";

export const createScheduleGroup = awsOperation({
  service: scheduler,
  name: "CreateScheduleGroup",
  role: "operator",
  http: { method: "POST", path: "/schedule-groups/{Name}" },
  replayedBy: "ClientToken",
  input: structure({ Name: required(name()), Tags: tagList(), ClientToken: clientToken() }),
  output: structure({ ScheduleGroupArn: required(text()) }),
  async handle({ engine, caller, input: { Name, Tags = [] } }) {
    assertNotDots(Name, "Name");
    if (Name === defaultGroup) throw scheduler.problem("ValidationException", notOnDefault(Name));
    await said({ group: Name }, () =>
      createGroup(engine, caller.principal, { name: Name, tags: tagsByKey(Tags) }),
    );
    return { ScheduleGroupArn: groupArn(caller, Name) };
  },
});
