import { describe, expect, test } from '@jest/globals';
import { order, orders, sanne } from '../../../bench/copernica/api_calls/demo_account.ts';
import { apiCalls } from '../../../bench/copernica/api_calls.ts';
import { callsPerCheck } from '../../../copernica/common/costs.ts';
import App from '../../../copernica/index.ts';
import { apiCallsSuite } from '../../suites/api_calls.ts';
import { connectedStage } from '../../support/copernica/end_to_end.ts';

apiCallsSuite(App, apiCalls, connectedStage(), async (run) => {
  await run('searches.find_profile.operation.perform', { inputData: sanne });
  // A trigger keeps what it watches apart from what actions know.
  for (const trigger of ['new_or_updated_profile', 'new_or_updated_subprofile']) {
    await run(`triggers.${trigger}.operation.perform`, { inputData: orders });
  }
  await run('searches.find_subprofile.operation.perform', { inputData: order });
});

describe('what the editor tells of a check', () => {
  test.each(Object.entries(callsPerCheck))('of %s is the number of the table: %i', (key, calls) => {
    expect(apiCalls[`triggers.${key}`]?.map((entry) => entry.calls.length)).toEqual([calls]);
  });
});
