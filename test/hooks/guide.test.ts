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

  test.each([...guide.matchAll(/\*\*([A-Z][\w -]+)\*\* \(?`([a-z_]+)`/g)].map(([, label, key]) => [label, key]))('calls %s by its key %s', (label, key) => {
    expect(operations.find((operation) => operation.key === key)?.display.label).toBe(label);
  });

  test('names functions that exist, or says that only the name is known', () => {
    const functions = [...new Set([...guide.matchAll(/`((?:Get|Create|Delete|Activate)[A-Z]\w+)`/g)].map(([, name]) => name ?? ''))];
    expect(functions.length).toBeGreaterThan(4);
    expect(functions.filter((name) => functionNamed(name) === undefined)).toEqual([]);
  });

  test('promises only what exists', () => {
    for (const [, path] of guide.matchAll(/`(test\/[\w./-]+)`/g)) {
      expect(readFileSync(path ?? '', 'utf8')).toContain('4 days and 23 hours');
    }
  });
});
