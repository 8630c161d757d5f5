import { collect, sourceOfFormat } from '../reading/collected.ts';
import { type Json, valuesOfEvent, valuesOfJson } from './cloudtrail-values.ts';
import type { DataSet } from './conformance.ts';
import { filesIn, nameOf, textOf } from './data.ts';

/** CloudTrail that was recorded while attacks were tried out. */
export const stratusCloudtrail: DataSet = {
  id: 'stratus-cloudtrail',
  fields: 'time, user, address, call, outcome, number',
  records: 310,
  explanations: [],
  async compare(compared) {
    for (const path of filesIn('stratus-cloudtrail/', '.json')) {
      const text = textOf(path);
      const events: Json[] = JSON.parse(text);
      const read = await collect(text, sourceOfFormat('aws-cloudtrail'));
      compared.records(nameOf(path), events.map(valuesOfJson), read.events.map(valuesOfEvent));
    }
  },
};
