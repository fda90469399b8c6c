// ListTagsForResource: the tags of an alarm.
import { listMetricAlarms } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { cloudwatch } from "../services/cloudwatch.ts";
import { required, structure, text } from "../shape/shape.ts";
import { alarmOfArn } from "./alarm-arn.ts";
import { tags } from "./alarm-shape.ts";

export const listTagsForResource = awsOperation({
  service: cloudwatch,
  name: "ListTagsForResource",
  role: "viewer",
  input: structure({ ResourceARN: required(text({ min: 1, max: 1024 })) }),
  output: structure({ Tags: tags() }),
  async handle({ engine, caller, input: { ResourceARN } }) {
    const name = alarmOfArn(caller, ResourceARN);
    const wanted = { region: caller.region, prefix: null, state: null, limit: 1, cursor: null };
    const names = name === null ? [] : [name];
    const [alarm] = (await listMetricAlarms(engine, caller.principal, { ...wanted, names })).items;
    if (alarm === undefined)
      throw cloudwatch.problem("ResourceNotFoundException", `Unknown resource ${ResourceARN}`);
    return { Tags: Object.entries(alarm.tags).map(([Key, Value]) => ({ Key, Value })) };
  },
});
