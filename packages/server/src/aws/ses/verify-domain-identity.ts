// VerifyDomainIdentity: lets mail be sent in the name of a domain's addresses.
import { createMailIdentity } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { ses } from "../services/ses.ts";
import { required, structure, text } from "../shape/shape.ts";
import { isDomain } from "./mail-address.ts";

export const verifyDomainIdentity = awsOperation({
  service: ses,
  name: "VerifyDomainIdentity",
  role: "operator",
  input: structure({ Domain: required(text({ max: 255 })) }),
  output: structure({ VerificationToken: required(text()) }),
  async handle({ engine, caller: { principal, region }, input: { Domain: identity } }) {
    if (!isDomain(identity)) throw ses.problem("ValidationError", `Invalid domain name ${identity}.`);
    const { token } = await createMailIdentity(engine, principal, { region, identity, kind: "domain" });
    return { VerificationToken: token };
  },
});
