// The actions of CloudFormation.
import type { AwsOperation } from "../aws-operation.ts";
import { deleteStack } from "./delete-stack.ts";

export const cloudformationOperations: readonly AwsOperation[] = [deleteStack];
