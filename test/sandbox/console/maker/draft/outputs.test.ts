import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Output, outputsOf } from '../../../../../sandbox/console/maker/draft/outputs.ts';
import type { Data } from '../../../../../sandbox/runner/runner.ts';
import { sharedRunner } from '../../../runner/support.ts';

const { runner } = sharedRunner();
const none = new Map<string, string>();

/** The keys that can be inserted, with what they are shown with. */
function leaves(outputs: readonly Output[]): [key: string, preview: string][] {
  return outputs.flatMap(({ key, preview, parts }): [string, string][] => [...(key === null ? [] : [[key, preview] as [string, string]]), ...leaves(parts)]);
}

describe('the outputs of an event', () => {
  test('have the keys by which the runner reads them, at any depth', () => {
    const event = { id: 1, contact: { email: 'a@example.com', tags: ['x', 'y'] }, items: [{ sku: 'a' }, { sku: 'b', size: { h: 1 } }], none: [] };
    expect(leaves(outputsOf(event, none))).toEqual([
      ['id', '1'],
      ['contact__email', 'a@example.com'],
      ['contact__tags', 'x, y'],
      ['items[]sku', 'a, b'],
      ['items[]size__h', '1'],
      ['none', ''],
    ]);
  });

  test('are labelled as the app labels them, else by their name', () => {
    const [id, first] = outputsOf({ id: 1, first_name: 'Ada' }, new Map([['id', 'Subscriber ID']]));
    expect([id?.label, first?.label]).toEqual(['Subscriber ID', 'First name']);
  });

  test('show the beginning of long values, and nothing of empty ones', () => {
    const [long, empty] = outputsOf({ long: 'x'.repeat(500), empty: null }, none);
    expect([long?.preview.length, empty?.preview]).toEqual([81, '']);
  });

  test('cannot be inserted where their key would break the template', () => {
    expect(leaves(outputsOf({ 'a}}': 1 }, none))).toEqual([]);
  });

  test('are read by the runner under their keys, whatever the event holds', async () => {
    const name = fc.stringMatching(/^[a-z]+(_[a-z]+)?$/);
    const { value: event } = fc.letrec<{ value: Data; part: unknown }>((tie) => ({
      value: fc.dictionary(name, tie('part'), { maxKeys: 4 }),
      part: fc.oneof({ maxDepth: 3 }, fc.string({ minLength: 1 }), fc.integer(), fc.array(fc.integer(), { minLength: 1, maxLength: 3 }), tie('value')),
    }));
    await fc.assert(
      fc.asyncProperty(event, async (data) => {
        for (const [key] of leaves(outputsOf(data, none))) {
          expect(await runner().editor.filled({ a: `{{${key}}}` }, data)).not.toEqual({ a: null });
        }
      }),
    );
  });
});
