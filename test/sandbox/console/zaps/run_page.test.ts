import { describe, expect, test } from '@jest/globals';
import type { Data, Run } from '../../../../sandbox/runner/runner.ts';
import { parcelsApp } from '../../../parcels/descriptor.ts';
import { builtApp } from '../../../support/built_app.ts';
import { textOf, zapStage } from './support.ts';

/* The page of one run, with the built app of the made-up service and its account in a box. */

const stage = zapStage(builtApp(parcelsApp).path);

async function ran(event: Data): Promise<Run> {
  const action = { kind: 'search', key: 'find_parcel', inputData: { number: '{{parcel__number}}' } } as const;
  const run = stage()
    .runner.addZap({ name: 'Tracking', trigger: { key: 'new_parcel' }, action })
    .startRun(event);
  await stage().runner.idle();
  return run;
}
const pageOf = async ({ id }: Run) => stage().read(`/runs/${id}`);

describe('the page of a run', () => {
  test('shows what came in, what it became and what went out, under the keys of the editor', async () => {
    const text = textOf(await pageOf(await ran({ parcel: { number: 'lamp' }, tags: [{ name: 'a' }, { name: 'b' }], note: '' })));
    expect(text).toContain('Tracking');
    expect(text).toMatch(/Status success Time \d\d:\d\d:\d\d Duration \d+(\.\d)? m?s Attempts 1/);
    expect(text).toContain('parcel__number lamp tags[]name a, b note empty');
    expect(text).toContain('Data in (inputs of the action) number lamp');
    expect(text).toContain('place New York');
  });

  test('shows each API call with its duration, status, parameters and answer', async () => {
    const run = await ran({ parcel: { number: 'lamp' } });
    const page = await pageOf(run);
    const text = textOf(page);
    expect(run.requests[0]?.call).toBe(stage().box.calls.list().at(-1)?.id);
    expect(text).toMatch(/API calls \(1\) POST \/track 200 \d+ ms Parameters \{ &quot;number&quot;: &quot;lamp&quot; \}/);
    expect(text).toContain('&quot;place&quot;: &quot;New York&quot;');
    expect(page).toContain('<details id="call-0">');
  });

  test('names the fault that struck a call, and the reason of the run', async () => {
    stage().box.faults.add({ fault: 'code', code: 'too_heavy', message: 'Too heavy.' });
    const run = await ran({ parcel: { number: 'lamp' } });
    stage().box.faults.clear();
    const text = textOf(await pageOf(run));
    expect(text).toContain('POST /track 400 · error too_heavy');
    expect(text).toContain('A fault that was switched on struck this call: code.');
    expect(text).toContain(run.reason ?? 'a reason');
    expect(text).toContain(`Attempts ${run.attempts}`);
  });

  test('stays live only until the run is over', async () => {
    const run = await ran({ parcel: { number: 'lamp' } });
    expect(await pageOf(run)).not.toContain('hx-get="/parcels/zaps/runs');
    const part = await fetch(`${stage().console.url}/parcels/zaps/runs/${run.id}/part`);
    expect(part.headers.get('hx-reswap')).toBe('outerHTML');
    expect(await part.text()).toContain('lamp');
  });

  test('runs again with the same event, and leads to the new run', async () => {
    const run = await ran({ parcel: { number: 'lamp' } });
    const answer = await stage().post(`/runs/${run.id}/again`);
    expect(answer.status).toBe(303);
    await stage().runner.idle();
    expect(answer.headers.get('location')).toBe(`/parcels/zaps/runs/${run.id + 1}`);
    expect(stage().runner.run(run.id + 1)).toMatchObject({ status: 'success', event: run.event });
  });

  test('sends an event that was changed by hand', async () => {
    const run = await ran({ parcel: { number: 'lamp' } });
    await stage().post(`/runs/${run.id}/send`, { event: '{"parcel": {"number": "chair"}}' });
    await stage().runner.idle();
    expect(stage().runner.run(run.id + 1)).toMatchObject({ event: { parcel: { number: 'chair' } }, input: { number: 'chair' } });
  });

  test.each([
    ['{"parcel": <b>', 'This is not valid JSON, so nothing was sent: '],
    ['[1]', 'An event is an object in braces'],
  ])('refuses %s as an event, and keeps what was written', async (event, problem) => {
    const run = await ran({ parcel: { number: 'lamp' } });
    const known = stage().runner.runs.length;
    const answer = await stage().post(`/runs/${run.id}/send`, { event });
    const page = await answer.text();
    expect(page).toContain(problem);
    expect(page).toContain('aria-invalid="true"');
    expect(page).toContain(event.replace('<', '&lt;').replace('>', '&gt;').replaceAll('"', '&quot;'));
    expect(stage().runner.runs).toHaveLength(known);
  });

  test('shows what the steps before the action answered, where there are any', async () => {
    const { runner } = stage();
    const before = [{ standIn: 'chat', kind: 'create', key: 'post_message', as: 'told', inputData: { text: 'A {{parcel__number}}' } }] as const;
    const action = { standIn: 'crm', kind: 'create', key: 'create_task', inputData: { title: '{{told__text}}' } } as const;
    const run = runner.addZap({ trigger: { key: 'new_parcel' }, action: { ...action, before } }).startRun({ parcel: { number: 'lamp' } });
    await runner.idle();
    expect(textOf(await pageOf(run))).toMatch(/What the steps in between answered told__text A lamp .*Data in \(inputs of the action\) title A lamp/);
    expect(textOf(await pageOf(await ran({ parcel: { number: 'lamp' } })))).not.toContain('steps in between');
  });

  test('shows hostile values as text', async () => {
    const page = await pageOf(await ran({ parcel: { number: '<script>alert(1)</script>' }, '<img>': 1 }));
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<script>|<img>/);
  });

  test('shows no secret', async () => {
    const page = await pageOf(await ran({ parcel: { number: 'lamp' }, password: 'hidden-password', token: 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln' }));
    expect(page.replace(/<textarea[\s\S]*<\/textarea>/, '')).not.toMatch(/hidden-password|eyJhbGci/);
  });

  test('says that a run cannot be repeated when its Zap is gone, and that an old run is not kept', async () => {
    const run = await ran({ parcel: { number: 'lamp' } });
    await Promise.all(stage().runner.zaps.map((zap) => stage().runner.removeZap(zap)));
    expect(textOf(await pageOf(run))).toContain('Its Zap was removed, so it cannot run again.');
    expect((await stage().post(`/runs/${run.id}/again`)).status).toBe(404);
    expect(textOf(await stage().read('/runs/999999'))).toContain('This run is not kept any more.');
  });

  test('speaks German', async () => {
    const run = await ran({ parcel: { number: 'lamp' } });
    const text = textOf(await stage().read(`/runs/${run.id}`, { headers: { 'accept-language': 'de' } }));
    expect(text).toContain('Ereignis (Ausgabe des Auslösers)');
    expect(text).toContain('Ereignis noch einmal senden');
  });
});
