import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { articleRegion, type Place, resolvePlace, resolveSelf, unsupported } from '../src/assemble/region.js';
import { stockLexicon } from '../src/lexicon/load.js';
import type { Subject } from '../src/model/mentions.js';
import { subjectRecogniser } from '../src/recognise/subject.js';

interface Row {
  title: string | null;
  publisher: string | null;
  sentences: string[];
  region: string;
}

const lexicon = stockLexicon();
const recognise = subjectRecogniser(lexicon);
const subjectsOf = (sentences: string[]) =>
  sentences.flatMap((sentence) => recognise(sentence, { reference: null }) as Subject[]);
const shown = (place: Place | null) => (place ? `${place.name} ${place.code ?? ''}`.trim() : 'none');
const place = (name: string, code: string | null): Place => ({ name, code, how: 'test' });

describe('articleRegion', () => {
  const file = new URL('./examples/article-regions.yaml', import.meta.url);
  test.each(parse(readFileSync(file, 'utf8')) as Row[])(
    '$title $region',
    ({ region, sentences, ...headed }) => {
      const text = { text: sentences.join('') };
      expect(shown(articleRegion({ ...headed, text }, subjectsOf(sentences), lexicon))).toBe(region);
    },
  );
});

describe('resolveSelf', () => {
  const huangpu = place('黄埔区', '440112');
  const guangzhou = place('广州市', '440100');
  test.each([
    ['全市', huangpu, [], '广州市 440100'],
    ['我区', huangpu, [], '黄埔区 440112'],
    ['全省', huangpu, [], '广东省 440000'],
    ['我国', huangpu, [], '全国'],
    ['全市', place('浦东新区', '310115'), [], '上海市 310000'],
    ['全区', place('南宁市', '450100'), [], '广西壮族自治区 450000'],
    ['全市', place('昆山市', '320583'), [], '昆山市 320583'],
    ['全州', place('西昌市', '513401'), [], '凉山彝族自治州 513400'],
    ['全旗', place('准格尔旗', '150622'), [], '准格尔旗 150622'],
    ['该区', guangzhou, ['天河区税收增长。', '海珠区税收增长。'], '海珠区 440105'],
    ['该区', guangzhou, ['广州开发区、黄埔区引进项目。'], '广州开发区、黄埔区'],
    ['全区', guangzhou, ['白云区新设企业3万家。'], '白云区 440111'],
    ['该县', place('陕西省', '610000'), ['石泉县桑园7万亩。', '增速高于全国。'], '石泉县 610922'],
    ['全省', null, ['河南粮食产量。', '陕西高速公路里程。'], '陕西省 610000'],
    ['全省', null, ['西安至延安高铁。', '太原地铁里程。'], '山西省 140000'],
    ['该公司', guangzhou, ['比亚迪公司产量。', '白云机场旅客。'], '比亚迪公司'],
    ['这家企业', guangzhou, ['比亚迪公司产量。', '白云机场旅客。'], '比亚迪公司'],
    ['这家落户不久的公司', guangzhou, ['宁波的这家服装企业产能提高。'], '宁波服装企业'],
    ['该机场', guangzhou, ['比亚迪公司产量。', '白云机场旅客。'], '白云机场'],
    [
      '全省',
      place('河南省', '410000'),
      ['河南粮食产量。', '陕西建设枢纽。', '西安新开航线。', '陕西统筹推进建设。'],
      '陕西省 610000',
    ],
    ['全市', guangzhou, ['深圳工业产值。', '广州统筹推进。'], '广州市 440100'],
    ['全市', guangzhou, ['深圳工业产值。'], '广州市 440100'],
    ['全县', guangzhou, [], 'none'],
    ['该公司', guangzhou, [], 'none'],
    ['全省', null, [], 'none'],
  ] as [string, Place | null, string[], string][])('%s', (word, region, sentences, expected) => {
    expect(shown(resolveSelf(word, { region, lexicon, before: subjectsOf(sentences) }))).toBe(expected);
  });
});

describe('resolvePlace', () => {
  test.each([
    ['白云区税收增长', place('广州市', '440100'), '白云区 440111'],
    ['白云区税收增长', place('贵州省', '520000'), '白云区 520113'],
    ['白云区税收增长', place('天河区', '440106'), '白云区 440111'],
    ['白云区税收增长', null, '白云区'],
    ['白云谋划布局集群', place('广州市', '440100'), '白云区 440111'],
    ['朝阳楼宇税收', place('北京市', '110000'), '朝阳区 110105'],
    ['朝阳粮食产量', place('辽宁省', '210000'), '朝阳市 211300'],
    ['我国经济增长', place('广州市', '440100'), '全国'],
    ['长三角研发投入', place('上海市', '310000'), '长三角'],
    ['市商务局发布', place('广州市', '440100'), '广州市商务局'],
    ['市商务局发布', place('黄埔区', '440112'), '广州市商务局'],
    ['省统计局发布', null, '省统计局'],
    ['天河区、白云区税收', place('广州市', '440100'), '天河区、白云区'],
    ['广州经济增长', place('深圳市', '440300'), '广州市 440100'],
  ] as [string, Place | null, string][])('%s', (text, region, expected) => {
    const [subject] = subjectsOf([text]);
    expect(shown(resolvePlace(subject, { region, lexicon }))).toBe(expected);
  });
});

describe('unsupported', () => {
  const left = (sentences: string[], region: Place | null) => {
    const subjects = subjectsOf(sentences);
    const doubtful = unsupported(subjects, { region, lexicon });
    return subjects.filter((s) => !doubtful.has(s)).map((s) => s.name);
  };
  test.each([
    ['the full name elsewhere', ['白云区税收增长。', '白云谋划布局集群。'], null, ['白云区', '白云区']],
    ['nothing', ['光明前景可期。'], place('广州市', '440100'), []],
    ['its parent is not enough for a word', ['光明前景可期。'], place('深圳市', '440300'), []],
    ['its parent for a name', ['番禺汽车产量增长。'], place('广州市', '440100'), ['番禺区']],
    ['its parent named', ['广州市工业增长。', '番禺汽车产量增长。'], null, ['广州市', '番禺区']],
    ['another parent', ['番禺汽车产量增长。'], place('昆明市', '530100'), []],
    ['the article is its own', ['黄埔引进项目。'], place('黄埔区', '440112'), ['黄埔区']],
  ] as [string, string[], Place | null, string[]][])('%s', (_, sentences, region, expected) => {
    expect(left(sentences, region)).toEqual(expected);
  });
});
