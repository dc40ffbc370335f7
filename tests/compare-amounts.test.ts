import { describe, expect, test } from 'vitest';
import { type Amount, amountKey, compatible } from '../src/compare/amounts.js';
import { marginOf, type Target, verdictOf } from '../src/compare/verdict.js';

/** `>= 5 %`, `3..5 个`: an amount as a test writes it. */
function amount(text: string): Amount {
  const [first, second, third] = text.split(' ');
  const range = /^(-?[\d.]+)\.\.(-?[\d.]+)$/.exec(first);
  if (range) return { op: 'range', value: null, min: Number(range[1]), max: Number(range[2]), unit: second };
  return { op: first as Amount['op'], value: Number(second), min: null, max: null, unit: third };
}

describe('numbers that can both hold', () => {
  test.each([
    ['> 2000e8 CNY', '= 2083e8 CNY', true],
    ['= 3.1e12 CNY', '= 31032e8 CNY', true],
    ['= 3.1e12 CNY', '= 31532e8 CNY', false],
    ['~ 5 %', '= 5.2 %', true],
    ['~ 5 %', '= 5.6 %', false],
    ['< 5 %', '= 5.4 %', false],
    ['3..5 个', '= 4 个', true],
    ['3..5 个', '= 6 个', false],
    ['= 20e8 斤', '= 100e4 t', true],
    ['= 15e4 mu', '= 1e4 ha', true],
    ['= 15e4 mu', '= 2e4 ha', false],
    ['= 5 %', '= 600 家', true],
    ['= -3 %', '= -3.04 %', true],
    ['= -3 %', '= 3 %', false],
    ['= 6 %', '= 7 %', false],
    ['= 6 %', '= 6.4 %', true],
    ['= 100e8 CNY', '= 101e8 CNY', false],
    ['= 1200e4 人', '= 12004000 人', true],
    ['= 100 个', '= 130 个', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(compatible(amount(a), amount(b))).toBe(expected);
    expect(compatible(amount(b), amount(a))).toBe(expected);
  });
});

describe('numbers that are the same', () => {
  test.each([
    ['= 1.1e12 CNY', '= 11000e8 CNY', true],
    ['= 20e8 斤', '= 1e6 t', true],
    ['= 15e4 mu', '= 1e4 ha', true],
    ['= 2 km2', '= 200 ha', true],
    ['> 2000e8 CNY', '= 2000e8 CNY', false],
    ['= 5 %', '= 5 pp', false],
    ['= 5 %', '= 5.0001 %', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(amountKey(amount(a)) === amountKey(amount(b))).toBe(expected);
  });
});

const gdp: Pick<Target, 'indicator' | 'aspect'> = { indicator: '地区生产总值', aspect: 'growth' };
const jobless: Pick<Target, 'indicator' | 'aspect'> = { indicator: '城镇调查失业率', aspect: 'level' };
const prices: Pick<Target, 'indicator' | 'aspect'> = { indicator: '居民消费价格', aspect: 'growth' };
const energy: Pick<Target, 'indicator' | 'aspect'> = { indicator: '单位地区生产总值能耗', aspect: 'growth' };
const insured: Pick<Target, 'indicator' | 'aspect'> = { indicator: '失业保险参保人数', aspect: 'level' };
const trees: Pick<Target, 'indicator' | 'aspect'> = { indicator: '自编指标', aspect: 'growth' };
const rank: Pick<Target, 'indicator' | 'aspect'> = { indicator: '地区生产总值', aspect: 'rank' };

describe('verdicts', () => {
  test.each([
    [gdp, '= 6 %', '= 6 %', 'met'],
    [gdp, '= 6 %', '= 6.2 %', 'met'],
    [gdp, '= 6 %', '= 5.9 %', 'missed'],
    [gdp, '>= 6 %', '= 6 %', 'met'],
    [gdp, '> 6 %', '= 5 %', 'missed'],
    [gdp, '~ 5 %', '= 4.8 %', 'met'],
    [gdp, '~ 5 %', '= 4.6 %', 'missed'],
    [gdp, '~ 5 %', '= 5.2 %', 'met'],
    [gdp, '~ 5.5 %', '= 3 %', 'missed'],
    [gdp, '~ 6 %', '= 8 %', 'met'],
    [gdp, '6..6.5 %', '= 6.1 %', 'met'],
    [gdp, '6..6.5 %', '= 6.9 %', 'met'],
    [gdp, '6..6.5 %', '= 5.8 %', 'missed'],
    [gdp, '= 6 %', '> 5 %', 'unclear'],
    [gdp, '= 6 %', '> 7 %', 'met'],
    [gdp, '= 6 %', '< 5 %', 'missed'],
    [gdp, '= 6 %', '= 7 pp', 'unclear'],
    [jobless, '<= 5.5 %', '= 5.1 %', 'met'],
    [jobless, '= 5.5 %', '= 5.1 %', 'met'],
    [jobless, '= 5.5 %', '= 5.6 %', 'missed'],
    [jobless, '~ 5.5 %', '= 5.2 %', 'met'],
    [prices, '~ 3 %', '= 0.2 %', 'met'],
    [prices, '~ 3 %', '= 3.9 %', 'missed'],
    [energy, '= -3 %', '= -3.5 %', 'met'],
    [energy, '= -3 %', '= -1 %', 'missed'],
    [energy, '~ -2.5 %', '= -2.4 %', 'met'],
    [trees, '= -10 %', '= -12 %', 'met'],
    [trees, '= 10 %', '= 12 %', 'met'],
    [insured, '= 300 人', '= 320 人', 'met'],
    [insured, '= 300 人', '= 280 人', 'missed'],
    [rank, '<= 3 位', '= 2 位', 'met'],
    [rank, '= 3 位', '= 2 位', 'met'],
    [gdp, '= 1300e8 斤', '= 66e6 t', 'met'],
  ])('%o %s, reached %s: %s', (about, target, result, expected) => {
    expect(verdictOf({ ...about, ...amount(target) }, amount(result))).toBe(expected);
  });
});

describe('margins', () => {
  test.each([
    ['~ 5.5 %', '= 5.2 %', -0.3],
    ['>= 1200e4 人', '= 1244e4 人', 440_000],
    ['= 20e8 斤', '= 101e4 t', 20_000_000],
    ['3..5 个', '= 4 个', null],
    ['= 5 %', '= 5 pp', null],
  ])('%s, reached %s: %s', (target, result, expected) => {
    expect(marginOf(amount(target), amount(result))).toBe(expected);
  });
});
