/** A closed network whose endpoints the stack makes, and which objects do not leave. */
export const closedNetwork = {
  vpc: 'vpc-0123456789abcdef0',
  subnets: ['subnet-0123456789abcdef1', 'subnet-0123456789abcdef2'],
  securityGroups: ['sg-0123456789abcdef3'],
  createEndpoints: { routeTables: ['rtb-0123456789abcdef4'] },
  objectsOnlyThrough: ['vpce-0123456789abcdef5'],
};
