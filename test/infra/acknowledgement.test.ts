import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { templateWith } from './synthesised.ts';

const template = templateWith();
const environmentOf = (entry: string) => ({
  Environment: { Variables: Match.objectLike({ POWERTOOLS_SERVICE_NAME: entry }) },
});

describe('The links in alerts', () => {
  test('lead to three methods of one path, and to nothing else', () => {
    const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route'));
    const keys = routes.map(({ Properties }) => Properties['RouteKey']).sort();
    expect(keys).toEqual(['GET /links/{token}', 'HEAD /links/{token}', 'POST /links/{token}']);
  });
  test('are let through slowly, and logged without the link', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
    });
    const [stage] = Object.values(template.findResources('AWS::ApiGatewayV2::Stage'));
    const { Format: format } = stage?.['Properties']['AccessLogSettings'] ?? {};
    expect(format).toContain('$context.routeKey');
    expect(format).not.toMatch(/\$context\.(path|rawPath|requestOverride|authorizer)/);
  });
  test('may be opened from the networks of the deployment alone', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ LINKS_FROM: '192.0.2.0/24' }) },
    });
    expect(() => templateWith({ linksFrom: 'our office' })).toThrow(/linksFrom: must be networks/);
    expect(() => templateWith({ linksFrom: '192.0.2.0/24,2001:db8::/32' })).not.toThrow();
  });
  test('are signed with a key of their own, which no function has that sends nothing', () => {
    for (const entry of ['ingest', 'escalate', 'acknowledge']) {
      template.hasResourceProperties(
        'AWS::Lambda::Function',
        Match.objectLike({
          Environment: {
            Variables: Match.objectLike({
              POWERTOOLS_SERVICE_NAME: entry,
              LINK_KEY: { 'Fn::GetAtt': [Match.stringLikeRegexp('^AcknowledgementLinks'), 'Arn'] },
            }),
          },
        }),
      );
    }
    const seals = template.findResources('AWS::Lambda::Function', {
      Properties: environmentOf('seal'),
    });
    const withKey = Object.entries(seals).filter(([, { Properties }]) => {
      return 'LINK_KEY' in Properties['Environment']['Variables'];
    });
    expect(withKey.map(([id]) => id)).toEqual([expect.stringMatching(/^SealingScore/)]);
  });
  test('are not there where no network may open them: nothing faces the internet', () => {
    const without = templateWith({ linksFrom: '' });
    without.resourceCountIs('AWS::ApiGatewayV2::Api', 0);
    expect(JSON.stringify(without.toJSON())).not.toMatch(/LINK_KEY|LINK_ADDRESS/);
  });
});
