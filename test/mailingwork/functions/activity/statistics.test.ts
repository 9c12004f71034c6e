import { describe, expect, test } from '@jest/globals';
import {
  type Bounce,
  getBounces,
  getBouncesByEmailId,
  getRetainedEmailAddresses,
  type RetainedAddresses,
} from '../../../../mailingwork/functions/activity/bounces.ts';
import { exportHistory } from '../../../../mailingwork/functions/activity/history.ts';
import {
  type Click,
  getClicksByEmailId,
  getLinksByEmailId,
  getOpeningsByEmailId,
  type Link,
  type Opening,
} from '../../../../mailingwork/functions/activity/statistics.ts';

const nothing = { recipient: null, date: null, fields: [] };

describe('statistics', () => {
  test('openings are read, even with parts missing', () => {
    const openings: readonly Opening[] = getOpeningsByEmailId.readResult([
      { recipient: '1111', date: '2024-01-01 07:00:00', userAgentType: 'email', userAgent: 'Example/1.0', fields: [{ id: 3, value: 'Max' }], more: 1 },
      {},
      null,
    ]);
    expect(openings).toEqual([
      { recipient: 1111, date: '2024-01-01 07:00:00', userAgentType: 'email', userAgent: 'Example/1.0', fields: [{ id: 3, value: 'Max' }], more: 1 },
      { ...nothing, userAgentType: null, userAgent: null },
    ]);
  });

  test('clicks are read in the observed form', () => {
    const answer = [
      {
        recipient: 1111,
        date: '2024-01-01 07:00:00',
        link: { id: 1, url: 'http://www.example.com?utm_campaign=energy' },
        fields: [
          { id: 3, value: 'Max' },
          { id: 17, value: '42' },
        ],
      },
    ];
    const clicks: readonly Click[] = getClicksByEmailId.readResult(answer);
    expect(clicks).toEqual(answer);
  });

  test.each([
    [undefined, null],
    [null, null],
    ['http://www.example.com', null],
    [{}, { id: null, url: '' }],
    [
      { id: '1', url: 'x', more: 1 },
      { id: 1, url: 'x', more: 1 },
    ],
  ])('a click with the link %j has the link %j', (link, expected) => {
    expect(getClicksByEmailId.readResult([{ link }])).toEqual([{ ...nothing, link: expected }]);
  });

  test('links are read in the observed form, even with parts missing', () => {
    const seen = { id: 1, url: 'http://www.example.com?utm_campaign=energy', interests: [{ id: 1, name: 'Campaign Energy' }] };
    const links: readonly Link[] = getLinksByEmailId.readResult([seen, { id: '2', interests: [{ id: '3' }, 'x'] }, { id: 3 }, { url: 'no id' }]);
    expect(links).toEqual([seen, { id: 2, url: '', interests: [{ id: 3, name: '' }] }, { id: 3, url: '', interests: [] }]);
  });

  test.each([getBounces, getBouncesByEmailId])('bounces are read by $name, even with parts missing', (definition) => {
    const bounces: readonly Bounce[] = definition.readResult([
      { recipient: '7', date: '2024-01-01 07:00:00', type: 'hard', email: 2, fields: [{ field: 1, value: 'max@example.com' }] },
      { type: 'soft' },
      [],
    ]);
    expect(bounces).toEqual([
      { recipient: 7, date: '2024-01-01 07:00:00', type: 'hard', email: '2', fields: [{ id: 1, value: 'max@example.com' }] },
      { ...nothing, type: 'soft', email: null },
    ]);
  });

  test('blocked addresses are read in the observed form, with the total as a text', () => {
    const retained: RetainedAddresses = getRetainedEmailAddresses.readResult({
      total: '3',
      data: [{ address: 'foo@example.com' }, { address: 'bar@example.org' }, { address: '' }, {}, 'x'],
    });
    expect(retained).toEqual({ total: 3, data: [{ address: 'foo@example.com' }, { address: 'bar@example.org' }] });
  });

  test('blocked addresses may be missing altogether', () => {
    expect(getRetainedEmailAddresses.readResult({})).toEqual({ total: null, data: [] });
  });

  test.each([
    [{ jobId: 12 }, '12'],
    [{ jobId: 'a1', more: 1 }, 'a1'],
    ['a1', 'a1'],
    [12, '12'],
    [{}, null],
    [null, null],
    [[], null],
  ])('an export of the history with the answer %j has the job ID %j', (answer, expected) => {
    expect(exportHistory.readResult(answer)).toBe(expected);
  });
});
