import { expect, test } from '@jest/globals';
import { clicks, wentTo } from '../../../../copernica/api/mail_events/clicks.ts';

const click = (link: string | null) => ({ link, linkId: null, linkTitle: null, ip: null, userAgent: null });

test.each([
  ['https://www.example.com/Pricing?a=1', '/pricing', true],
  ['https://www.example.com/contact', '/pricing', false],
  ['https://www.example.com/contact', undefined, true],
  [null, '/pricing', true],
  ['', '/pricing', true],
])('a click on %s counts for %s: %s', (link, part, counts) => {
  expect(wentTo(click(link), part)).toBe(counts);
});

test('an empty title is none', () => {
  const row = {
    ID: 1,
    timestamp: null,
    destination: null,
    emailing: null,
    profile: null,
    subprofile: null,
    link: 'x',
    link_id: 9,
    ip: null,
    useragent: null,
    referer: null,
  };
  expect(clicks.ofDocument({ ...row, link_title: '' })).toMatchObject({ linkId: 9, linkTitle: null });
  expect(clicks.ofDocument({ ...row, link_title: 'Prices' })).toMatchObject({ linkTitle: 'Prices' });
});
