import { describe, expect, test } from '@jest/globals';
import { callsPerMonth, costsOf } from '../../../copernica/common/costs.ts';

describe('the costs of a trigger', () => {
  test('are told in the editor, by month', () => {
    expect(costsOf('new_profile')).toEqual({
      key: 'costs',
      type: 'copy',
      helpText:
        'Copernica charges for API calls. Each check for new events takes 1 call: 43,200 calls a month if Zapier checks every minute, 8,640 every 5 minutes, or 2,880 every 15 minutes. Your Zapier plan decides how often it checks.',
    });
    expect(costsOf('new_unsubscribe').helpText).toContain('takes 2 calls: 86,400 calls a month');
  });

  test('are counted for a month of thirty days', () => {
    expect([1, 5, 15].map((minutes) => callsPerMonth('new_unsubscribe', minutes))).toEqual([86_400, 17_280, 5_760]);
  });
});
