import { expect, test } from 'vitest';
import { engine, sourceOf } from './engine.js';

/** Who said each figure of a paragraph, in order. */
const rows: [string, (string | null)[]][] = [
  ['“园区入驻企业246家。”陈涛说。', ['陈涛']],
  ['“园区入驻企业246家。”陈涛说，去年实现总产值712亿元。', ['陈涛', '陈涛']],
  [
    '“全年接待游客120万人次，旅游收入9亿元。”区文旅局局长刘敏介绍，“今年还要增长10%。”',
    ['刘敏', '刘敏', '刘敏'],
  ],
  ['刘敏说：“全年接待游客120万人次。”陈涛补充说，园区入驻企业246家。', ['刘敏', '陈涛']],
  ['去年新增企业30家，培育“专精特新”。陈涛说，园区入驻企业246家。', [null, '陈涛']],
  ['“亿元企业培育工程”成效明显，园区入驻企业246家。', [null]],
];

test.each(rows)('%s', (text, expected) => {
  const title = '临海市工业经济平稳运行';
  const source = sourceOf(`${title}\n${text}`, { title, published: '2024-07-18' });
  expect(
    engine()
      .extract(source)
      .facts.map(({ speaker }) => speaker),
  ).toEqual(expected);
});
