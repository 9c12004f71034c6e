import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import App from '../../index.ts';
import { functionNamed } from '../../mailingwork/functions/catalogue.ts';
import { deliveries, instantTriggers } from './support.ts';

const guide = readFileSync('docs/webhooks.md', 'utf8');
const operations = [App.triggers, App.creates, App.searches].flatMap((group) => Object.values(group));

describe('the guide to webhooks', () => {
  test('names every instant trigger with its event', () => {
    for (const trigger of instantTriggers) {
      expect(guide).toContain(`(\`${trigger}\`) | \`${deliveries[trigger]?.event}\` |`);
    }
  });

  test.each([...guide.matchAll(/\*\*([A-Z][\w -]+)\*\* \(?`([a-z_]+)`/g)].map(([, label, key]) => [label, key]))('names %s with its key %s', (label, key) => {
    expect(operations.find((operation) => operation.key === key)?.display.label).toBe(label);
  });

  test('names functions that exist, or says that only the name is known', () => {
    const functions = [...new Set([...guide.matchAll(/`((?:Get|Create|Delete|Activate)[A-Z]\w+)`/g)].map(([, name]) => name ?? ''))];
    expect(functions.length).toBeGreaterThan(4);
    expect(functions.filter((name) => functionNamed(name) === undefined)).toEqual([]);
  });

  test('names tests that exist, for what it promises', () => {
    const promised = new Map([
      ['test/end_to_end/webhooks/outage.test.ts', '4 days and 23 hours'],
      ['test/end_to_end/webhooks/reactivation.test.ts', 'deactivated, then on again, then'],
      ['test/end_to_end/webhooks/loops.test.ts', 'runs once per sign-up'],
    ]);
    const paths = Array.from(guide.matchAll(/`(test\/[\w./-]+)`/g), ([, path = '']) => path);
    expect(new Set(paths)).toEqual(new Set(promised.keys()));
    for (const [path, words] of promised) {
      expect(readFileSync(path, 'utf8')).toContain(words);
    }
  });

  test('shows how a Zap keeps from starting itself', () => {
    const [, section = ''] = /## Loops[^\n]*\n([\s\S]*?)\n## /.exec(guide) ?? [];
    expect(section).toContain('*Last Changed By*');
    expect(section).toContain('Filter by Zapier');
  });

  test('says what is dropped when a Zap is turned off, and what comes twice after an activation', () => {
    expect(guide).toMatch(/\*\*Turning it off\*\* deletes[\s\S]*Dropped for good/);
    expect(guide).toContain('comes once more, with the same *Event ID*');
  });
});
