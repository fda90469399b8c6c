// What is kept of a secret for its owner to read again, and means nothing here: nothing is encrypted by KMS.

interface Given {
  readonly KmsKeyId?: string | undefined;
  readonly Type?: string | undefined;
}

export function otherFacts({ KmsKeyId, Type }: Given): Readonly<Record<string, string>> {
  return {
    ...(KmsKeyId === undefined ? {} : { KmsKeyId }),
    ...(Type === undefined ? {} : { Type }),
  };
}
