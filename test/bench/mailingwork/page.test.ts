import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { apiCalls } from '../../../bench/mailingwork/api_calls.ts';
import { callLines } from '../../../bench/page/parts.ts';
import App from '../../../index.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/performance.md'), 'utf8');
const operations = [App.triggers, App.creates, App.searches].flatMap((group) => Object.keys(group ?? {}));

describe('docs/performance.md, as `npm run bench` writes it,', () => {
  test('has every line of the table of API calls', () => {
    const lines = page.split('\n');
    expect(
      callLines(apiCalls)
        .map((cells) => `| ${cells.join(' | ')} |`)
        .filter((line) => !lines.includes(line)),
    ).toEqual([]);
  });

  test('has the number of operations', () => {
    expect(/the app has (\d+) operations,/.exec(page)?.[1]).toBe(String(operations.length));
  });
});
