import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { type OnLoopback, onLoopback } from './loopback.ts';

/** What a stack says of itself, by name. */
export type Stacks = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** No emulator from npm has CloudFormation: this describes stacks as it does, and knows no more. */
export function startCloudFormation(stacks: () => Stacks): Promise<OnLoopback> {
  const server = createServer(async (incoming, answer) => {
    const asked = new URLSearchParams(await text(incoming));
    const outputs = stacks()[asked.get('StackName') ?? ''];
    const isKnown = asked.get('Action') === 'DescribeStacks' && outputs !== undefined;
    answer.writeHead(isKnown ? 200 : 400, { 'content-type': 'text/xml' });
    answer.end(isKnown ? described(outputs) : unknownStack(asked.get('StackName') ?? ''));
  });
  return onLoopback(server);
}

function described(outputs: Readonly<Record<string, string>>): string {
  const members = Object.entries(outputs).map(
    ([key, value]) =>
      `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  return `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
  <DescribeStacksResult><Stacks><member><Outputs>${members.join('')}</Outputs></member></Stacks>
  </DescribeStacksResult></DescribeStacksResponse>`;
}

function unknownStack(name: string): string {
  return `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
  <Error><Type>Sender</Type><Code>ValidationError</Code>
  <Message>Stack with id ${name} does not exist</Message></Error></ErrorResponse>`;
}
