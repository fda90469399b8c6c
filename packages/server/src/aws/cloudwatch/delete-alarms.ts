// DeleteAlarms: deletes alarms, all or none.
import { deleteMetricAlarms } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { cloudwatch } from "../services/cloudwatch.ts";
import { required, structure } from "../shape/shape.ts";
import { alarmNames } from "./alarm-shape.ts";

export const deleteAlarms = awsOperation({
  service: cloudwatch,
  name: "DeleteAlarms",
  role: "operator",
  input: structure({ AlarmNames: required(alarmNames()) }),
  output: null,
  async handle({ engine, caller, input }) {
    await deleteMetricAlarms(engine, caller.principal, { region: caller.region, names: input.AlarmNames });
  },
});
