// STAND-IN
import * as OpenCC from 'opencc-js';
import type { Normalised } from '../model/document.js';
import type { MappedText } from '../text/mapped-text.js';
const convert = OpenCC.Converter({ from: 't', to: 'cn' });
export function normalise(text: MappedText): Normalised {
  const edits = [...text.text.matchAll(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, text: '' }));
  const t = text.edit(edits);
  const c = convert(t.text);
  return { text: c.length === t.text.length ? t.edit([{ start: 0, end: t.text.length, text: c }]) : t, script: 'hans', notices: [], damaged: [] };
}
