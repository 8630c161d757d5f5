import * as z from 'zod';

const join = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });
const attribute = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) });
const reference = z.object({ Ref: z.string() });

/** A value of a template as a reader would write it: `IntakeBucketLogs/*`, `s3.<Region>.…`. */
export function templateText(value: unknown): string {
  if (typeof value === 'string') return value.replaceAll(/\bap-northeast-[13]\b/g, '<Region>');
  const ref = reference.safeParse(value);
  if (ref.success) return nameOf(ref.data.Ref);
  const got = attribute.safeParse(value);
  if (got.success) {
    const [id, name] = got.data['Fn::GetAtt'];
    return name === 'Arn' ? nameOf(id) : `${nameOf(id)}.${name}`;
  }
  const joined = join.safeParse(value);
  if (!joined.success) return JSON.stringify(value);
  const [separator, parts] = joined.data['Fn::Join'];
  return parts.map(templateText).join(separator);
}

/** A logical id without the hash that the CDK appends; `<Region>` for `AWS::Region`. */
export function nameOf(logicalId: string): string {
  if (logicalId === 'AWS::Partition') return 'aws';
  if (logicalId.startsWith('AWS::')) return `<${logicalId.slice('AWS::'.length)}>`;
  return logicalId.replace(/[0-9A-F]{8}$/, '');
}
