import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import App from '../../index.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/polling.md'), 'utf8');
const visible = Object.values(App.triggers).filter(({ display }) => !('hidden' in display && display.hidden === true));
const polling = visible.filter(({ operation }) => operation.type === 'polling').map(({ key, display: { label } }) => `${label} (\`${key}\`)`);

test('the page on polling has every polling trigger, and no other', () => {
  expect(Array.from(page.matchAll(/^\| ([A-Z].* \(`\w+`\)) \|/gm), ([, trigger]) => trigger).toSorted()).toEqual(polling.toSorted());
  expect(page).toContain(`\n${['Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'][polling.length - 8]} triggers poll`);
});
