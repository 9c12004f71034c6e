import { describe, expect, test } from '@jest/globals';
import { Body } from '../../../../copernica/api/webhooks/body.ts';

describe('a delivered body', () => {
  test('gives each part once, and the rest as JSON', () => {
    const body = new Body({ id: ' 007 ', recipient: 'jane@example.com', other: { deep: [1] } });
    expect([body.id('id'), body.text('recipient'), body.text('recipient')]).toEqual([7, 'jane@example.com', null]);
    expect(body.rest).toBe('{"other":{"deep":[1]}}');
  });

  test.each([[0], ['0'], ['abc'], ['1.5'], [{}]])('keeps %j, which is no id', (id) => {
    const body = new Body({ id });
    expect(body.id('id')).toBeNull();
    expect(JSON.parse(body.rest)).toEqual({ id });
  });

  test.each([[null], ['']])('drops %j where a text was asked for', (referer) => {
    const body = new Body({ referer });
    expect(body.text('referer')).toBeNull();
    expect(body.rest).toBe('{}');
  });

  test('gives the first of several parts that is there', () => {
    expect(new Body({ rcptto: 'old@example.com' }).text('recipient', 'rcptto')).toBe('old@example.com');
    expect(new Body({ recipient: {}, rcptto: 'old@example.com' }).text('recipient', 'rcptto')).toBe('old@example.com');
  });

  test('gives the texts of a group, and keeps what is none', () => {
    const body = new Body({ fields: { Name: 'Jane', Age: 7, On: true, Off: false, Nothing: null, Deep: { a: 1 } } });
    expect(body.texts('fields')).toEqual({ Name: 'Jane', Age: '7', On: '1', Off: '0', Nothing: '' });
    body.leave('fields', { Unknown: 'x' });
    expect(JSON.parse(body.rest)).toEqual({ fields: { Deep: { a: 1 }, Unknown: 'x' } });
  });

  test.each([['text'], [7], [undefined]])('finds no texts in %j, which is no group', (fields) => {
    const body = new Body({ fields });
    expect(body.texts('fields')).toEqual({});
    expect(body.rest).toBe(JSON.stringify({ fields }));
  });

  test.each([
    [
      { time: 1_774_389_601, timestamp: '2026-03-24 23:00:01' },
      { seconds: 1_774_389_601, iso: '2026-03-24T23:00:01+01:00', raw: '2026-03-24 23:00:01' },
    ],
    [{ time: '1774389601' }, { seconds: 1_774_389_601, iso: '2026-03-24T23:00:01+01:00', raw: '1774389601' }],
    [{ timestamp: '2026-07-24 23:00:01' }, { seconds: 1_784_926_801, iso: '2026-07-24T23:00:01+02:00', raw: '2026-07-24 23:00:01' }],
    [{ timestamp: 'yesterday' }, { seconds: null, iso: null, raw: 'yesterday' }],
    [{}, { seconds: null, iso: null, raw: null }],
  ])('of %j tells when it happened', (delivered, moment) => {
    expect(new Body(delivered).moment()).toEqual(moment);
  });

  test('tells the two hours apart that have one name when clocks go back', () => {
    const isoOf = (time: number) => new Body({ time, timestamp: '2026-10-25 02:30:00' }).moment().iso;
    expect([isoOf(1_792_888_200), isoOf(1_792_891_800)]).toEqual(['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00']);
  });

  test('has the same digest as a form and as JSON, in any order of its keys', () => {
    const json = { id: 7, on: true, off: false, empty: '', nothing: null, tags: ['a'], none: [], fields: { a: 1 } };
    const form = { fields: { a: '1' }, off: '0', on: '1', tags: { 0: 'a' }, id: '7' };
    expect(new Body(json).digest).toBe(new Body(form).digest);
    expect(new Body({ ...form, id: '8' }).digest).not.toBe(new Body(form).digest);
    expect(new Body({ a: { b: '1' } }).digest).not.toBe(new Body({ b: { a: '1' } }).digest);
  });
});
