// GetEmailIdentity: whether mail may be sent in the name of an address or a domain.
import { listMailIdentities } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sesv2 } from "../services/sesv2.ts";
import { flag, required, structure, text } from "../shape/shape.ts";

export const getEmailIdentity = awsOperation({
  service: sesv2,
  name: "GetEmailIdentity",
  role: "viewer",
  http: { method: "GET", path: "/v2/email/identities/{EmailIdentity}" },
  input: structure({ EmailIdentity: required(text({ min: 1 })) }),
  output: structure({
    IdentityType: text(),
    FeedbackForwardingStatus: flag(),
    VerifiedForSendingStatus: flag(),
    DkimAttributes: structure({ SigningEnabled: flag(), Status: text() }),
    VerificationStatus: text(),
  }),
  async handle({ engine, caller, input: { EmailIdentity } }) {
    const names = [EmailIdentity.toLowerCase()];
    const wanted = { region: caller.region, kind: null, names, limit: 1, cursor: null };
    const [found] = (await listMailIdentities(engine, caller.principal, wanted)).items;
    if (found === undefined)
      throw sesv2.problem("NotFoundException", `Email identity ${EmailIdentity} does not exist.`);
    return {
      IdentityType: found.kind === "address" ? "EMAIL_ADDRESS" : "DOMAIN",
      FeedbackForwardingStatus: true,
      VerifiedForSendingStatus: true,
      DkimAttributes: { SigningEnabled: false, Status: "NOT_STARTED" },
      VerificationStatus: "SUCCESS",
    };
  },
});
