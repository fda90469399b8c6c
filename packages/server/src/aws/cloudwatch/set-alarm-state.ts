// SetAlarmState: puts an alarm into a state until it is looked at next, and has it act.
import { setMetricAlarmState } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { cloudwatch } from "../services/cloudwatch.ts";
import { required, structure, text } from "../shape/shape.ts";
import { alarmName, stateOf, stateValue } from "./alarm-shape.ts";

export const setAlarmState = awsOperation({
  service: cloudwatch,
  name: "SetAlarmState",
  role: "operator",
  input: structure({
    AlarmName: required(alarmName()),
    StateValue: required(stateValue()),
    StateReason: required(text({ min: 0, max: 1023 })),
    StateReasonData: text({ min: 0, max: 4000 }),
  }),
  output: null,
  async handle({ engine, caller, input: { AlarmName: name, StateValue, StateReason: reason } }) {
    const { principal, region } = caller;
    await setMetricAlarmState(engine, principal, { region, name, state: stateOf[StateValue], reason });
  },
});
