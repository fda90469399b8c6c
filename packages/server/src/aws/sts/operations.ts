// The actions of STS.
import type { AwsOperation } from "../aws-operation.ts";
import { getCallerIdentity } from "./get-caller-identity.ts";

export const stsOperations: readonly AwsOperation[] = [getCallerIdentity];
