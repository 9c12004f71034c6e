import { describe, expect, test } from '@jest/globals';
import { isSameNumber, shortest, writeFloat, writeInteger } from '../../../../copernica/api/fields/numbers.ts';

describe('a whole number is written', () => {
  test.each<[value: string | number, written: string]>([
    ['1250', '1250'],
    [1250, '1250'],
    [-2, '-2'],
    ['−2', '-2'],
    ['0', '0'],
    ['-0', '0'],
    ['1.234', '1234'],
    ['1,234', '1234'],
    ['1 234', '1234'],
    ['1\u202f234\u202f567', '1234567'],
    ["1'234", '1234'],
    ['1’234', '1234'],
    ['1.234.567', '1234567'],
    ['-1,234,567', '-1234567'],
    ['12,00', '12'],
    ['12.0', '12'],
    ['1.234,00', '1234'],
    ['1,234.00', '1234'],
    ['1 234,00', '1234'],
    ['0,000', '0'],
    ['1.000.000', '1000000'],
    ['1.000,00', '1000'],
    ['999999999999999', '999999999999999'],
    ['-999.999.999.999.999', '-999999999999999'],
  ])('%j as %j', (value, written) => {
    expect(writeInteger(value)).toEqual({ text: written });
  });

  test.each<[value: string | number, problem: string]>([
    ['2.5', 'decimals'],
    [1.234, 'decimals'],
    ['0.123', 'decimals'],
    ['1.234,50', 'decimals'],
    ['1.000', 'ambiguous'],
    ['12,000', 'ambiguous'],
    ['00123', 'leading_zeros'],
    ['-01', 'leading_zeros'],
    ['00', 'leading_zeros'],
    ['1000000000000000', 'too_long'],
    [9007199254740991, 'too_long'],
    ['', 'unclear'],
    ['-', 'unclear'],
    ['+31612345678', 'unclear'],
    ['1e5', 'unclear'],
    [1e21, 'unclear'],
    [Number.NaN, 'unclear'],
    ['12,34,567', 'unclear'],
    ['1.234 567', 'unclear'],
    ['1.23.456', 'unclear'],
    ['1\n234', 'unclear'],
    ['12.', 'unclear'],
    ['€ 12', 'unclear'],
    ['true', 'unclear'],
    ['١٢', 'unclear'],
  ])('but %j is not: %s', (value, problem) => {
    expect(writeInteger(value)).toEqual({ problem });
  });
});

describe('a number is written', () => {
  test.each<[value: string | number, written: string]>([
    ['1.234,50', '1234.50'],
    ['1,234.50', '1234.50'],
    ['1 234,50', '1234.50'],
    ['12,5', '12.5'],
    ['1.5', '1.5'],
    ['1.234', '1.234'],
    [1.234, '1.234'],
    ['1,2345', '1.2345'],
    ['0,123', '0.123'],
    ['1234,567', '1234.567'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['.5', '0.5'],
    ['-,5', '-0.5'],
    ['-0,0', '0.0'],
    [-2.99, '-2.99'],
    ['1250', '1250'],
  ])('%j as %j', (value, written) => {
    expect(writeFloat(value)).toEqual({ text: written });
  });

  test.each<[value: string | number, problem: string]>([
    ['1,234', 'ambiguous'],
    ['-1,000', 'ambiguous'],
    ['007.5', 'leading_zeros'],
    ['0.1234567890123456', 'too_long'],
    ['1234567890123456', 'too_long'],
    ['1e-7', 'unclear'],
    ['12 %', 'unclear'],
    ['false', 'unclear'],
  ])('but %j is not: %s', (value, problem) => {
    expect(writeFloat(value)).toEqual({ problem });
  });
});

describe('two texts are one number', () => {
  test.each([
    ['12.50', '12.5'],
    ['12.00', '12'],
    ['12.', '12'],
    ['-0.0', '0'],
    ['007', '7'],
    ['100', '100.0'],
    [' 3 ', '3'],
  ])('%j and %j', (one, other) => {
    expect(isSameNumber(one, other)).toBe(true);
    expect(shortest(one)).toBe(shortest(other));
  });

  test.each([
    ['', '0'],
    ['0', ''],
    ['100', '1'],
    ['1.05', '1.5'],
    ['-1', '1'],
    ['a', 'a'],
  ])('but %j and %j are not', (one, other) => {
    expect(isSameNumber(one, other)).toBe(false);
  });
});
