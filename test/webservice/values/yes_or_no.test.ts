import { expect, test } from '@jest/globals';
import { yesOrNo } from '../../../webservice/values/yes_or_no.ts';

test.each(['1', 'true', 'TRUE ', 'yes', 'on', 'checked', 'ja', 'Wahr', '\u200bJa'])('%j means yes', (text) => {
  expect(yesOrNo(text)).toBe(true);
});

test.each(['0', 'false', 'No', 'off', 'unchecked', 'NEIN', 'Nee', 'falsch'])('%j means no', (text) => {
  expect(yesOrNo(text)).toBe(false);
});

test.each(['', '2', 'perhaps', 'yes, please'])('%j means neither', (text) => {
  expect(yesOrNo(text)).toBeNull();
});
