// EnableAlarmActions: lets alarms act when they turn over.
import { setMetricAlarmTelling } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { cloudwatch } from "../services/cloudwatch.ts";
import { required, structure } from "../shape/shape.ts";
import { alarmNames } from "./alarm-shape.ts";

export const enableAlarmActions = awsOperation({
  service: cloudwatch,
  name: "EnableAlarmActions",
  role: "operator",
  input: structure({ AlarmNames: required(alarmNames()) }),
  output: null,
  async handle({ engine, caller: { principal, region }, input }) {
    await setMetricAlarmTelling(engine, principal, { region, names: input.AlarmNames, tells: true });
  },
});
