import { Stack, Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { CallError } from '../shared/errors.ts';

/** Logs that hold residents' data stay in Japan: Tokyo and Osaka. */
export const allowedRegions = ['ap-northeast-1', 'ap-northeast-3'] as const;
export const regionsInWords = `${allowedRegions.join(' (Tokyo) or ')} (Osaka): residents' data stay in Japan`;

/**
 * For every construct that holds residents' data, whatever app it stands in.
 * @throws CallError where its stack names another region, or none.
 */
export function assertInJapan(scope: Construct): void {
  const { region, stackName } = Stack.of(scope);
  if (allowedRegions.some((allowed) => allowed === region)) return;
  const given = Token.isUnresolved(region) ? 'none' : JSON.stringify(region);
  throw new CallError({
    ja: `スタック ${stackName} の env.region は ap-northeast-1（東京）か ap-northeast-3（大阪）でなければなりません。住民のデータは国内に置きます。指定: ${given}`,
    en: `env.region of the stack ${stackName} must be ${regionsInWords}. Given: ${given}`,
  });
}
