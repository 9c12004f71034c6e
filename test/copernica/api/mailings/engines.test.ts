import { describe, expect, test } from '@jest/globals';
import { fromBoth, nameOf, ofName } from '../../../../copernica/api/mailings/engines.ts';
import { ServiceFailure } from '../../../../webservice/calls/failure.ts';

describe('the name of a mailing', () => {
  test.each([{ engine: 'dnd', id: 161 } as const, { engine: 'html', id: 161 } as const])('says of which engine it is: %j', (mailing) => {
    expect(ofName(nameOf(mailing))).toEqual(mailing);
  });

  test('is read in any letter case', () => {
    expect(ofName('DND-7')).toEqual({ engine: 'dnd', id: 7 });
  });

  test.each(['161', 'dnd-', 'dnd-0', 'dnd-1x', 'sms-1', '', 'html--1'])('is nothing like “%s”', (name) => {
    expect(ofName(name)).toBeNull();
  });
});

describe('the rows of both mail engines', () => {
  const refused = new ServiceFailure('refused', 'Refused.');

  test('are told together', async () => {
    expect(await fromBoth(async (engine) => [engine])).toEqual(['dnd', 'html']);
  });

  test.each(['dnd', 'html'])('lack those of %s where its list is refused', async (unused) => {
    const rows = await fromBoth(async (engine) => (engine === unused ? Promise.reject(refused) : [engine]));
    expect(rows).toEqual([unused === 'dnd' ? 'html' : 'dnd']);
  });

  test('are not told where both lists are refused, or one fails otherwise', async () => {
    await expect(fromBoth(() => Promise.reject(refused))).rejects.toBe(refused);
    const down = new ServiceFailure('unavailable', 'Down.');
    await expect(fromBoth(async (engine) => Promise.reject(engine === 'dnd' ? refused : down))).rejects.toBe(down);
  });
});
