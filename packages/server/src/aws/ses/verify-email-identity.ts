// VerifyEmailIdentity: lets mail be sent in the name of an address.
import { createMailIdentity } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { ses } from "../services/ses.ts";
import { required, structure, text } from "../shape/shape.ts";
import { isAddress, longestAddress } from "./mail-address.ts";

export const verifyEmailIdentity = awsOperation({
  service: ses,
  name: "VerifyEmailIdentity",
  role: "operator",
  input: structure({ EmailAddress: required(text({ max: longestAddress })) }),
  output: structure({}),
  async handle({ engine, caller: { principal, region }, input: { EmailAddress: identity } }) {
    if (!isAddress(identity)) throw ses.problem("ValidationError", `Invalid email address<${identity}>.`);
    await createMailIdentity(engine, principal, { region, identity, kind: "address" });
    return {};
  },
});
