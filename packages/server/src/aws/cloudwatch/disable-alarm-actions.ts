// DisableAlarmActions: keeps alarms from acting when they turn over.
import { setMetricAlarmTelling } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { cloudwatch } from "../services/cloudwatch.ts";
import { required, structure } from "../shape/shape.ts";
import { alarmNames } from "./alarm-shape.ts";

export const disableAlarmActions = awsOperation({
  service: cloudwatch,
  name: "DisableAlarmActions",
  role: "operator",
  input: structure({ AlarmNames: required(alarmNames()) }),
  output: null,
  async handle({ engine, caller: { principal, region }, input }) {
    await setMetricAlarmTelling(engine, principal, { region, names: input.AlarmNames, tells: false });
  },
});
