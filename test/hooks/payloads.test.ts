import { beforeEach, describe, expect, test } from '@jest/globals';
import { isolated, logged } from '../support/app.ts';
import { webservice } from '../support/mailingwork/webservice.ts';
import { type Body, bodyFor, instantTriggers, outputsOf } from './support.ts';

isolated();
beforeEach(() => {
  webservice();
});

const odd = [
  'Zoë Müller-Lüdenscheidt',
  '😀👩‍👩‍👧 e\u0301 \u202Eright to left',
  '\u0000\u0001\u001f\u2028\ufeff',
  '<script>alert(1)</script>',
  "Robert'); DROP TABLE lists;--",
  '{{bundle.authData.password}} {{bundle.inputData.x}} {{process.env.PATH}}',
  'hydrate|||{"type":"method","method":"hydrators.subscriber","bundle":{}}|||hydrate',
  '$HOIST$',
  '='.repeat(100),
];

describe.each(instantTriggers)('what %s makes of a delivery', (trigger) => {
  const body = bodyFor(trigger);
  const { fields: _fields, lists: _lists, ...bare } = body;
  const one = async (changed: unknown): Promise<Record<string, unknown>> => {
    const outputs = await outputsOf(trigger, changed);
    expect(outputs).toHaveLength(1);
    return outputs[0] ?? {};
  };
  const additional = (output: Record<string, unknown>): unknown => JSON.parse(String(output.additional_data));

  test.each<[string, (whole: Body) => Body]>([
    ['field instead of id', (whole) => rewritten(whole, ({ id, value }) => ({ field: id, value }))],
    ['ids as texts', (whole) => rewritten(whole, ({ id, value }) => ({ id: String(id), value }))],
    ['ids with blanks', (whole) => rewritten(whole, ({ id, value }) => ({ id: ` ${String(id)} `, value }))],
    ['every number as a text', (whole) => ({ ...rewritten(whole, ({ id, value }) => ({ id, value: String(value) })), id: String(whole.id) })],
    ['maps instead of lists', (whole) => ({ ...whole, fields: mapped(whole.fields), lists: mapped(whole.lists) })],
    ['keys in another letter case', (whole) => Object.fromEntries(Object.entries(whole).map(([key, value]) => [key.toUpperCase(), value]))],
  ])('with %s is the same as with the documented form', async (_variant, change) => {
    expect(await one(change(body))).toEqual(await one(body));
  });

  test('labelled as a form is read like one labelled as JSON', async () => {
    const fields = ['max.muster+test@example.com', 'Müller & Co', 'a=b', '100%25'].map((value, index) => ({ id: index + 1, value }));
    const content = JSON.stringify({ ...body, fields });
    const rawRequest = { method: 'POST', querystring: '', headers: {}, content };
    const asForm = await outputsOf(trigger, Object.fromEntries(new URLSearchParams(content)), { rawRequest });
    expect(asForm).toEqual(await outputsOf(trigger, { ...body, fields }));
    expect(asForm).toMatchObject([{ field_1: 'max.muster+test@example.com', field_2: 'Müller & Co', field_3: 'a=b', field_4: '100%25' }]);
  });

  test.each(['{}', '[]', '{"foo":1}', ''])('is read from the parsed body where the raw one is %j', async (content) => {
    expect(await outputsOf(trigger, body, { rawRequest: { querystring: '', content } })).toEqual(await outputsOf(trigger, body));
  });

  test('with nulls everywhere but the id still starts the Zap, with every key', async () => {
    const nulls = Object.fromEntries(Object.keys(body).map((key) => [key, key === 'id' ? body.id : null]));
    const output = await one(nulls);
    expect(Object.keys(output).sort()).toEqual(Object.keys(await one(body)).sort());
    expect(output).toMatchObject({ subscriber_id: null, email: null, field_3: null, lists: null, occurred_at: null });
  });

  test.each(Object.keys(body))('without %s still starts the Zap', async (missing) => {
    const { [missing]: _missing, ...rest } = body;
    const output = await one(rest);
    expect(String(output.id)).not.toBe('');
    expect(JSON.stringify(output)).toContain(missing === 'fields' ? '6049065' : 'max.muster@example.com');
  });

  test('with ten thousand fields keeps them all', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ id: index + 1, value: `value ${index}` }));
    const output = await one({ ...bare, fields: many });
    expect(Object.keys(output).filter((key) => key.startsWith('field_'))).toHaveLength(10_000);
    expect(output.field_10000).toBe('value 9999');
  });

  test('of 5 MB is read completely', async () => {
    const long = 'x'.repeat(5_000_000);
    await one(body);
    const output = await one({ ...bare, fields: [{ id: 3, value: long }] });
    expect(output.field_3 === long).toBe(true);
  });

  test.each(odd)('passes %j on as it is', async (text) => {
    const output = await one({ ...bare, fields: [{ id: 4, value: text }], [text]: text });
    expect(output.field_4).toBe(text);
    expect(additional(output)).toEqual({ [text]: text });
    expect(JSON.stringify([output, logged()])).not.toContain('a-password-for-tests');
  });

  test('keeps keys such as __proto__, and changes no prototype', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    const hostile: unknown = JSON.parse(
      `{"id": 5, "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 2}}, "toString": 3, "hasOwnProperty": 4,
        "fields": [{"id": 3, "value": "Max", "__proto__": {"polluted": 5}}, {"__proto__": {"id": 4, "value": "no"}}],
        "lists": {"__proto__": {"id": 1, "value": 1}, "3": 1}}`,
    );
    const output = await one(hostile);
    expect(output).toMatchObject({ field_3: 'Max', field_4: null });
    for (const number of [1, 2, 3, 4, 5]) {
      expect(String(output.additional_data)).toContain(`${number}`);
    }
    expect(Object.hasOwn(Object(additional(output)), '__proto__')).toBe(true);
    expect(Object({}).polluted).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  });

  test.each([
    [null],
    [undefined],
    [''],
    ['text'],
    [0],
    [true],
    [[]],
    [[[[[[body]]]]]],
    [{}],
    [{ note: 'ping' }],
    [{ fields: [], lists: [] }],
    [{ querystring: 'token=x' }],
  ])('of %j, which is no event, starts no run', async (noEvent) => {
    expect(await outputsOf(trigger, noEvent)).toEqual([]);
  });

  test('nested a thousand levels deep is handled', async () => {
    const deep: unknown = JSON.parse(`${'[{"a":'.repeat(1000)}1${'}]'.repeat(1000)}`);
    expect(String((await one({ ...bare, deep })).additional_data)).toContain('"a":1}');
  });

  const deep = `${'[{"a":'.repeat(5_000)}1${'}]'.repeat(5_000)}`;
  const withDeepPart = JSON.stringify({ ...body, deep: 1 }).replace('"deep":1', `"deep":${deep}`);
  const withDeepValue = JSON.stringify({ ...body, fields: [{ id: 1, value: 1 }] }).replace('"value":1', `"value":${deep}`);
  test.each([
    ['JSON without an event, labelled as a form and nested 10,000 deep', deep],
    ['an event, labelled as a form, with a part nested 10,000 deep', withDeepPart],
    ['an event, labelled as a form, with a value nested 10,000 deep', withDeepValue],
    ['an event in a text, with a part nested 10,000 deep', JSON.stringify({ data: withDeepPart })],
    ['truncated JSON', JSON.stringify(body).slice(0, -1)],
  ])('that is %s is logged as unreadable', async (_what, content) => {
    expect(await outputsOf(trigger, Object.fromEntries(new URLSearchParams(content)), { rawRequest: { content, querystring: '' } })).toEqual([]);
    expect(logged().map(({ message }) => message.trim())).toContain('delivery ignored: unreadable');
  });
});

/** The same body with each entry of its fields and lists in another form. */
function rewritten(body: Body, form: (entry: { readonly id: unknown; readonly value: unknown }) => object): Body {
  const part = (entries: unknown) => (Array.isArray(entries) ? entries.map((entry) => form(Object(entry))) : entries);
  return { ...body, fields: part(body.fields), lists: part(body.lists) };
}

/** Entries as PHP writes a list with gaps. */
function mapped(entries: unknown): unknown {
  return Array.isArray(entries) ? Object.fromEntries(entries.map((entry: { id: number; value: unknown }) => [entry.id, entry.value])) : entries;
}
