import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { joinFrameworks } from '../src/compare/join-frameworks.js';
import { corpusSchema, type JoinedFramework } from '../src/model/corpus.js';
import type { Framework, FrameworkPart } from '../src/model/output.js';

let made = 0;

/** Parts as one line: `3 城: 知识城 科学城 海丝城; 1 岛: 生物岛`; without a number a count that is not told. */
function parts(line: string): FrameworkPart[] {
  return line
    .split(/; */)
    .filter((part) => part !== '')
    .map((part) => {
      const [, count, label, items = ''] = /^(\d*) ?([^:]*)(?:: *(.*))?$/.exec(part) ?? [];
      const texts = items.split(' ').filter((item) => item !== '');
      return {
        count: count === '' ? null : Number(count),
        label,
        items: texts.map((text) => ({ text, start: 0, end: 1 })),
        parts: [],
      };
    });
}

function framework(code: string, told: string, fields: Partial<Framework> = {}): Framework {
  made++;
  return {
    id: `f${made}`,
    document: 'a',
    name: `${code}体系`,
    code,
    owner: '临江市',
    parts: parts(told),
    complete: false,
    mentions: [{ start: made, end: made + 4, line: 1, quote: code, text: code }],
    ...fields,
  };
}

const line = ({ parts: joined }: Pick<JoinedFramework, 'parts'>) =>
  joined
    .map(({ count, label, items }) =>
      `${count ?? ''} ${label}: ${items.map(({ text }) => text).join(' ')}`.replace(/: $/, ''),
    )
    .join('; ');

describe('frameworks of two articles', () => {
  const rows: [string, Framework, Partial<Framework> & { told?: string; code?: string }, boolean][] = [
    ['one code and owner', framework('2+4+N', ''), {}, true],
    ['another name of it', framework('2+4+N', ''), { name: '2+4+N布局' }, true],
    ['another code', framework('2+4+N', ''), { code: '2+5+N' }, false],
    ['another owner', framework('2+4+N', ''), { owner: '临海市' }, false],
    ['an owner that is not told', framework('2+4+N', ''), { owner: null }, true],
    ['a joint owner and its member', framework('2+4+N', ''), { owner: '临江市、东山县' }, true],
    ['a joint owner of others', framework('2+4+N', ''), { owner: '临海市、东山县' }, false],
    [
      'lists of a name that differ',
      framework('三城', '3 城: 甲城 乙城 丙城'),
      { told: '3 城: 丁城 戊城 己城' },
      true,
    ],
    [
      'a count of the same list',
      framework('五大集群', '5 集群: 甲 乙 丙 丁 戊'),
      { told: '5 集群: 甲 乙 丙 丁' },
      true,
    ],
    ['a count with a list and without', framework('五大集群', '5 集群: 甲 乙 丙 丁 戊'), {}, true],
    ['counts of other lists', framework('三个方面', '3 方面: 甲 乙 丙'), { told: '3 方面: 丁 戊 己' }, false],
  ];
  test.each(rows)('%s', (_, a, { told, ...b }, expected) => {
    const other = { ...framework(a.code, told ?? ''), ...b, document: 'b' };
    expect(joinFrameworks([a, other])).toHaveLength(expected ? 1 : 0);
  });

  it('of one article are not joined', () => {
    expect(joinFrameworks([framework('三城', ''), framework('三城', '')])).toEqual([]);
  });

  it('are left apart where an article without an owner could speak of either', () => {
    const joined = joinFrameworks([
      framework('三城', ''),
      framework('三城', '', { owner: '临海市', document: 'b' }),
      framework('三城', '', { owner: null, document: 'c' }),
    ]);
    expect(joined).toEqual([]);
  });
});

describe('a joined framework', () => {
  it('has the numbers of one and the lists of another, each with who gives it', () => {
    const [joined] = joinFrameworks([
      framework('1238', '1 目标; 2 方向; 3 基地; 8 产业', { complete: true }),
      framework('1238', '2 方向: 融合 转型; 3 基地: 甲基地 乙基地', { document: 'b' }),
      framework('1238', '3 基地: 丙基地', { document: 'c' }),
    ]);
    expect(line(joined)).toBe('1 目标; 2 方向: 融合 转型; 3 基地: 甲基地 乙基地 丙基地; 8 产业');
    expect(joined.parts.map(({ documents }) => documents.join(''))).toEqual(['a', 'ab', 'abc', 'a']);
    expect(joined.parts[2].items.map(({ documents }) => documents)).toEqual([['b'], ['b'], ['c']]);
    expect(joined.sources.map(({ document, complete }) => [document, complete])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
    ]);
    expect(joined.contradictions).toEqual([]);
  });

  const complete: [string, string, string, boolean][] = [
    ['三城一岛', '3 城: 甲城 乙城 丙城', '1 岛: 丁岛', true],
    ['三城一岛', '3 城: 甲城 乙城', '1 岛: 丁岛', false],
    ['三城一岛', '3 城: 甲城 乙城', '3 城: 丙城; 1 岛: 丁岛', true],
    ['两业融合', '2 业: 甲业', '2 业: 乙业', true],
    ['十四化', '14 化', '', false],
    ['1238', '1 目标; 2 方向', '3 基地; 8 产业', true],
    ['1238', '1 目标; 2 方向', '8 产业', false],
    ['2+14+N', '2 核; 14 节点', '2 核; 14 节点; 平台', true],
    ['2+14+N', '2 核', '14 节点', false],
    ['三城一岛', '', '', false],
  ];
  test.each(complete)('%s of “%s” and “%s” is complete: %s', (code, a, b, expected) => {
    const [joined] = joinFrameworks([framework(code, a), framework(code, b, { document: 'b' })]);
    expect(joined.complete).toBe(expected);
  });

  it('takes a part of another label for the same by its count, and says so', () => {
    const [joined] = joinFrameworks([
      framework('21+8', '21 重点产业; 8 现代服务业', { complete: true }),
      framework('21+8', '21 核心赛道; 8 现代服务业', { document: 'b' }),
    ]);
    expect(line(joined)).toBe('21 重点产业; 8 现代服务业');
    expect(joined.parts[0].aliases).toEqual(['核心赛道']);
  });

  it('takes a longer name for the same item', () => {
    const [joined] = joinFrameworks([
      framework('两城', '2 城: 知识城 科学城', { complete: true }),
      framework('两城', '2 城: 江南知识城 科学城', { document: 'b' }),
    ]);
    expect(line(joined)).toBe('2 城: 知识城 科学城');
    expect(joined.contradictions).toEqual([]);
  });

  it('has two parts of one article that are told alike as two', () => {
    const [joined] = joinFrameworks([
      framework('两业两化', '2 业; 2 化', { complete: true }),
      framework('两业两化', '2 业: 甲业 乙业; 2 化', { document: 'b' }),
    ]);
    expect(line(joined)).toBe('2 业: 甲业 乙业; 2 化');
  });
});

describe('contradictions', () => {
  const rows: [string, string, string, string[]][] = [
    ['none between a count and its list', '3 城', '3 城: 甲城 乙城 丙城', []],
    ['none between parts of a list', '3 城: 甲城 乙城', '3 城: 乙城 丙城', []],
    ['none where one article lists too many by itself', '2 城: 甲城 乙城 丙城', '2 城', []],
    ['none without a count', ' 城: 甲城', ' 城: 乙城', []],
    ['other counts of one label', '3 城', '4 城', ['城']],
    ['more items than there are', '3 城: 甲城 乙城 丙城', '3 城: 甲城 乙城 丁城', ['城']],
  ];
  test.each(rows)('%s', (_, a, b, expected) => {
    const [joined] = joinFrameworks([framework('三城', a), framework('三城', b, { document: 'b' })]);
    expect(joined.contradictions.map(({ part }) => part)).toEqual(expected);
    for (const { tellings } of joined.contradictions)
      expect(tellings.map(({ document }) => document)).toEqual(['a', 'b']);
  });

  it('a code that two full accounts split in different ways', () => {
    const [{ contradictions }] = joinFrameworks([
      framework('1214', '1 目标; 2 方向; 14 产业', { complete: true }),
      framework('1214', '12 行动; 14 产业', { complete: true, document: 'b' }),
    ]);
    expect(contradictions[0].tellings.map(({ items }) => items)).toEqual([
      ['1目标', '2方向', '14产业'],
      ['12行动', '14产业'],
    ]);
  });
});

/** Frameworks of few kinds, so that many meet. */
const anyFramework = fc
  .record({
    document: fc.constantFrom('a', 'b', 'c'),
    code: fc.constantFrom('三城', '五大集群', '12'),
    owner: fc.constantFrom('甲区', '乙区', '甲区、乙区', null),
    told: fc.constantFrom('', '3 城: 甲城 乙城', '3 城: 甲城 丙城; 5 集群', '5 集群: 甲', '1 目标; 2 方向'),
    complete: fc.boolean(),
  })
  .map(({ code, told, ...fields }) => framework(code, told, fields));

describe('whatever the frameworks', () => {
  const all = fc.array(anyFramework, { maxLength: 10 });

  it('the result does not depend on their order', () => {
    const shuffled = all.chain((frameworks) =>
      fc.tuple(fc.constant(frameworks), fc.shuffledSubarray(frameworks, { minLength: frameworks.length })),
    );
    fc.assert(
      fc.property(shuffled, ([a, b]) => {
        expect(joinFrameworks(b)).toEqual(joinFrameworks(a));
      }),
    );
  });

  it('it is as the schema has it, and each is in one entry at most', () => {
    fc.assert(
      fc.property(all, (frameworks) => {
        const joined = joinFrameworks(frameworks);
        const corpus = { merged: [], conflicts: [], targets: [], frameworks: joined };
        expect(corpusSchema.safeParse(corpus).success).toBe(true);
        const cited = joined.flatMap(({ sources }) => sources.map((source) => source.framework));
        expect(new Set(cited).size).toBe(cited.length);
      }),
    );
  });
});
