import type { CityAccess, CityFormat } from './city-log.ts';

/** `sekisho-csv`: the normalised event as a table. */
export const csvFormat: CityFormat = {
  head: 'at,actor,action,outcome,system,records,subject,terminal,screen,sequence\n',
  line: (it) =>
    `${it.time}+09:00,${it.actor},${it.action},${it.outcome},${it.system},${it.records ?? ''},${it.subject ?? ''},${it.terminal},${it.screen},${it.sequence ?? ''}\n`,
  tail: '',
};

/** `sekisho-jsonl`: the same, one JSON object a line. */
export const jsonLinesFormat: CityFormat = {
  head: '',
  line: ({ time, ...rest }) => `${JSON.stringify({ at: `${time}+09:00`, ...given(rest) })}\n`,
  tail: '',
};

/** `aws-cloudtrail`: reads of objects in S3, one file of records as AWS delivers it. */
export const cloudTrailFormat: CityFormat = {
  head: '{"Records":[',
  line: (it, index) => `${index === 0 ? '' : ','}${JSON.stringify(cloudTrailRecord(it, index))}`,
  tail: ']}',
};

/** Absent fields are left out, but for `records`, which is null. */
function given(access: Omit<CityAccess, 'time'>): object {
  const { subject, sequence, ...rest } = access;
  return {
    ...rest,
    ...(subject === null ? {} : { subject }),
    ...(sequence === null ? {} : { sequence }),
  };
}

function cloudTrailRecord(it: CityAccess, index: number): object {
  const id = `${index}`.padStart(12, '0');
  return {
    eventVersion: '1.11',
    userIdentity: {
      type: 'IAMUser',
      principalId: `AIDA${it.actor}`,
      arn: `arn:aws:iam::111122223333:user/${it.actor}`,
      accountId: '111122223333',
      userName: it.actor,
    },
    eventTime: `${it.time}Z`,
    eventSource: 's3.amazonaws.com',
    eventName: it.action === 'update' ? 'PutObject' : 'GetObject',
    awsRegion: 'ap-northeast-1',
    sourceIPAddress: '192.0.2.10',
    userAgent: '[aws-cli/2.15.0]',
    requestParameters: { bucketName: `kisaragi-${it.system}`, key: `records/${it.subject}.json` },
    responseElements: null,
    additionalEventData: { bytesTransferredIn: 0, bytesTransferredOut: 4_096 },
    requestID: `R${id}`,
    eventID: `00000000-0000-0000-0000-${id}`,
    readOnly: it.action !== 'update',
    eventType: 'AwsApiCall',
    managementEvent: false,
    recipientAccountId: '111122223333',
    eventCategory: 'Data',
  };
}
