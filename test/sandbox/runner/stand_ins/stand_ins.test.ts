import { describe, expect, test } from '@jest/globals';
import { standInApps } from '../../../../sandbox/runner/stand_ins/apps/index.ts';
import type { StandInApp } from '../../../../sandbox/runner/stand_ins/stand_in_app.ts';
import { StandIns } from '../../../../sandbox/runner/stand_ins/stand_ins.ts';

const apps: readonly [string, StandInApp][] = Object.entries(standInApps);
const make = () => new StandIns((name, content) => `${name} ${content}`);

describe('stand-ins for other apps', () => {
  test('start the Zaps that wait for what happens, with a sample and what differs from it', () => {
    const standIns = make();
    const events: unknown[] = [];
    standIns.watch('crm', 'stage_changed', { stage: 'Customer' }, (event) => events.push(event));
    expect(standIns.happens('crm', 'stage_changed', { email: 'a@example.com' })).toBe(1);
    expect(standIns.happens('crm', 'stage_changed', { stage: 'Lead' })).toBe(0);
    expect(standIns.happens('crm', 'erasure_requested', {})).toBe(0);
    expect(events).toMatchObject([{ id: 'crm-1', email: 'a@example.com', first_name: 'Jonas', stage: 'Customer' }]);
  });

  test('ignore an input of a trigger that no output has', () => {
    const standIns = make();
    standIns.watch('schedule', 'every_month', { day: '1' }, () => {});
    expect(standIns.happens('schedule', 'every_month', { date: '2026-12-01' })).toBe(1);
  });

  test('start nothing once a Zap no longer waits', () => {
    const standIns = make();
    standIns.watch('form', 'form_submitted', {}, () => {})();
    expect(standIns.happens('form', 'form_submitted', {})).toBe(0);
  });

  test('keep what they were told, and count it', () => {
    const standIns = make();
    expect(standIns.act('crm', 'create', 'create_task', { title: 'Call' })).toEqual({ title: 'Call', id: 1 });
    expect(standIns.act('crm', 'create', 'add_score', { email: 'a@example.com', points: 5 })).toEqual({ id: 1, score: 5 });
    standIns.act('crm', 'create', 'add_score', { email: 'b@example.com', points: 7 });
    expect(standIns.act('crm', 'create', 'add_score', { email: 'a@example.com', points: '10' })).toEqual({ id: 2, score: 15 });
    standIns.act('chat', 'create', 'post_message', { text: 'Hello' });
    expect(standIns.told('chat')).toEqual([{ standIn: 'chat', key: 'post_message', inputs: { text: 'Hello' }, answer: { text: 'Hello', id: 1 } }]);
    expect(standIns.told()).toHaveLength(5);
  });

  test('find the rows of a sheet that were added to it', () => {
    const standIns = make();
    standIns.act('sheet', 'create', 'add_row', { sheet: 'Leads', email: 'a@example.com' });
    standIns.act('sheet', 'create', 'add_row', { sheet: 'Other', email: 'b@example.com' });
    expect(standIns.act('sheet', 'search', 'find_rows', { sheet: 'Leads' })).toEqual({ rows: [{ email: 'a@example.com' }] });
  });

  test.each([
    ['2026-12-01', '-1 month', '2026-11-01'],
    ['2026-01-01', '-1 day', '2025-12-31'],
    ['2026-02-27', '+2 days', '2026-03-01'],
  ])('move the day %s by %s', (input, expression, output) => {
    expect(make().act('formatter', 'create', 'add_time', { input, expression })).toEqual({ output });
  });

  test.each([
    ['yesterday', '-1 day'],
    ['2026-12-01', 'a month ago'],
  ])('refuse to move %s by %s', (input, expression) => {
    expect(() => make().act('formatter', 'create', 'add_time', { input, expression })).toThrow('Formatter cannot add');
  });

  test('refuse what they do not have', () => {
    expect(() => make().act('crm', 'create', 'missing', {})).toThrow('The stand-in “crm” has no “missing”.');
    expect(() => make().act('missing', 'create', 'missing', {})).toThrow('The stand-in “missing” has no “missing”.');
    expect(() => make().watch('crm', 'missing', {}, () => {})).toThrow('The stand-in “crm” has no “missing”.');
  });

  test.each(apps)('have a sample for each output of a trigger, and no other: %s', (_key, { triggers }) => {
    for (const { outputs, sample } of Object.values(triggers)) {
      expect(Object.keys(sample).toSorted()).toEqual(Object.keys(outputs).toSorted());
    }
  });
});
