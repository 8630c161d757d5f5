import { Aws } from 'aws-cdk-lib';
import { CfnSecurityGroup, CfnVPCEndpoint } from 'aws-cdk-lib/aws-ec2';
import {
  AnyPrincipal,
  Effect,
  ManagedPolicy,
  PolicyDocument,
  PolicyStatement,
} from 'aws-cdk-lib/aws-iam';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct, type IConstruct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { SekishoFunction } from './function.ts';

/** A closed network: a VPC of the municipality without a way to the internet. */
export interface NetworkProps {
  readonly vpc: string;
  /** Private subnets, best in two or more availability zones. */
  readonly subnets: readonly string[];
  /** Of the functions. They need to let out 443 to the endpoints, and nothing else. */
  readonly securityGroups: readonly string[];
  /**
   * Makes the endpoints that the functions need; S3 and DynamoDB are reached by these route tables.
   * @default - the VPC has endpoints of its own
   */
  readonly createEndpoints?: { readonly routeTables: readonly string[] } | undefined;
  /**
   * The endpoints from which objects may be put and read, beside the one that is made: from
   * elsewhere nobody may, whatever their rights.
   * @default - whoever bears the right may, from anywhere
   */
  readonly objectsOnlyThrough?: readonly string[] | undefined;
}

/** What functions call besides S3 and DynamoDB; logs leave Lambda by themselves. */
export const interfaceServices = ['events', 'kms', 'sns', 'sqs'] as const;

/** Stands functions in a closed network, and keeps objects within it. */
export class Network extends Construct {
  readonly #props: NetworkProps;
  readonly #objectEndpoints: string[];

  constructor(scope: Construct, id: string, props: NetworkProps) {
    super(scope, id);
    this.#props = props;
    this.#objectEndpoints = [...(props.objectsOnlyThrough ?? [])];
    if (props.createEndpoints) this.endpoints(props.createEndpoints.routeTables);
  }

  /** Every function and every bucket that stands in a scope so far. */
  close(scope: IConstruct): void {
    const all = scope.node.findAll();
    this.standIn(all.filter((one) => one instanceof SekishoFunction));
    if (!this.#props.objectsOnlyThrough) return;
    for (const bucket of all.filter((one) => one instanceof Bucket)) this.keepWithin(bucket);
  }

  private standIn(functions: readonly SekishoFunction[]): void {
    const rights = new ManagedPolicy(this, 'Rights', {
      description: 'Lets Lambda stand functions of Sekisho in a network',
      roles: functions.map(({ role }) => role),
      statements: interfacesOfLambda(),
    });
    acknowledge(rights, {
      'AwsSolutions-IAM5[Resource::*]': 'AWS knows no resource for describing interfaces.',
      'AwsSolutions-IAM5[Resource::arn:aws:ec2:<AWS::Region>:<AWS::AccountId>:*/*]':
        'Lambda asks for all interfaces of the account; the code of functions is refused them.',
    });
    for (const { handler } of functions) {
      const resource = handler.node.defaultChild;
      if (!(resource instanceof CfnFunction)) throw new Error('The function has no resource.');
      resource.vpcConfig = {
        subnetIds: [...this.#props.subnets],
        securityGroupIds: [...this.#props.securityGroups],
      };
      handler.node.addDependency(rights);
    }
  }

  /** Objects alone: the bucket itself can still be administered, by CloudFormation too. */
  private keepWithin(bucket: Bucket): void {
    bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ObjectsOnlyThroughEndpoints',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: objectActions,
        resources: [bucket.bucketArn, bucket.arnForObjects('*')],
        conditions: {
          StringNotEquals: { 'aws:SourceVpce': this.#objectEndpoints },
          // S3 delivers access logs; services read in the name of who may, as Athena does.
          Bool: { 'aws:PrincipalIsAWSService': 'false', 'aws:ViaAWSService': 'false' },
        },
      }),
    );
  }

  private endpoints(routeTables: readonly string[]): void {
    const { vpc, subnets, securityGroups } = this.#props;
    for (const service of ['s3', 'dynamodb']) {
      const gateway = new CfnVPCEndpoint(this, service, {
        vpcId: vpc,
        serviceName: `com.amazonaws.${Aws.REGION}.${service}`,
        vpcEndpointType: 'Gateway',
        routeTableIds: [...routeTables],
        policyDocument: withinTheAccount(service),
      });
      if (service === 's3') this.#objectEndpoints.push(gateway.ref);
    }
    const group = new CfnSecurityGroup(this, 'Endpoints', {
      vpcId: vpc,
      groupDescription: 'Sekisho: endpoints that its functions call',
      securityGroupIngress: securityGroups.map((sourceSecurityGroupId) => ({
        ipProtocol: 'tcp',
        fromPort: 443,
        toPort: 443,
        sourceSecurityGroupId,
        description: 'Functions of Sekisho',
      })),
      // Endpoints open no connection: without a rule of its own, a group lets everything out.
      securityGroupEgress: [{ ipProtocol: '-1', cidrIp: '127.0.0.1/32', description: 'Nothing' }],
    });
    for (const service of interfaceServices) {
      new CfnVPCEndpoint(this, service, {
        vpcId: vpc,
        serviceName: `com.amazonaws.${Aws.REGION}.${service}`,
        vpcEndpointType: 'Interface',
        subnetIds: [...subnets],
        securityGroupIds: [group.attrGroupId],
        privateDnsEnabled: true,
        policyDocument: withinTheAccount(service),
      });
    }
  }
}

const objectActions = [
  's3:GetObject*',
  's3:PutObject*',
  's3:DeleteObject*',
  's3:RestoreObject',
  's3:AbortMultipartUpload',
  's3:ListBucket*',
  's3:ListMultipartUploadParts',
];

/** Nothing leaves for another account; within it, the rights of each function decide. */
function withinTheAccount(service: string): PolicyDocument {
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        principals: [new AnyPrincipal()],
        actions: [`${service}:*`],
        resources: ['*'],
        conditions: {
          StringEquals: {
            'aws:PrincipalAccount': Aws.ACCOUNT_ID,
            'aws:ResourceAccount': Aws.ACCOUNT_ID,
          },
        },
      }),
    ],
  });
}

/** Lambda makes and removes network interfaces by the function's role; its code must not. */
function interfacesOfLambda(): PolicyStatement[] {
  const describe = ['ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'];
  const change = [
    'ec2:CreateNetworkInterface',
    'ec2:DeleteNetworkInterface',
    'ec2:AssignPrivateIpAddresses',
    'ec2:UnassignPrivateIpAddresses',
  ];
  return [
    new PolicyStatement({ actions: describe, resources: ['*'] }),
    new PolicyStatement({
      actions: change,
      resources: [`arn:aws:ec2:${Aws.REGION}:${Aws.ACCOUNT_ID}:*/*`],
    }),
    new PolicyStatement({
      effect: Effect.DENY,
      actions: [...describe, ...change],
      resources: ['*'],
      // The key is there only where a function's own code calls.
      conditions: { Null: { 'lambda:SourceFunctionArn': 'false' } },
    }),
  ];
}
