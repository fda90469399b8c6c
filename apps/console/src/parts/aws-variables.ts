// What AWS's clients have to know of this server, as a shell takes it.

export interface AwsVariables {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export const awsVariables = ({ region, accessKeyId, secretAccessKey }: AwsVariables): string =>
  [
    `export AWS_ENDPOINT_URL=${location.origin}`,
    `export AWS_REGION=${region}`,
    // AWS CLI 1 reads this one alone.
    `export AWS_DEFAULT_REGION=${region}`,
    `export AWS_ACCESS_KEY_ID=${accessKeyId}`,
    `export AWS_SECRET_ACCESS_KEY=${secretAccessKey}`,
  ].join("\n");
