// The actions of SES, in both of its versions.
import type { AwsOperation } from "../aws-operation.ts";
import { createEmailIdentity } from "./create-email-identity.ts";
import { getEmailIdentity } from "./get-email-identity.ts";
import { getIdentityVerificationAttributes } from "./get-identity-verification-attributes.ts";
import { listIdentities } from "./list-identities.ts";
import { sendEmailV2 } from "./send-email-v2.ts";
import { sendEmail } from "./send-email.ts";
import { sendRawEmail } from "./send-raw-email.ts";
import { verifyDomainIdentity } from "./verify-domain-identity.ts";
import { verifyEmailIdentity } from "./verify-email-identity.ts";

export const sesOperations: readonly AwsOperation[] = [
  createEmailIdentity,
  getEmailIdentity,
  getIdentityVerificationAttributes,
  listIdentities,
  sendEmail,
  sendEmailV2,
  sendRawEmail,
  verifyDomainIdentity,
  verifyEmailIdentity,
];
