import type { Span } from '../text/span.js';
import { itemsOf, trimmed } from './lists.js';
import { NUMERAL, numeralValue } from './numerals.js';
import type { Page } from './page.js';
import { withoutLead } from './trim.js';
import type { DraftPart } from './types.js';
import { CLOSE, MEANS, OPEN } from './words.js';

/** “1”是指数字经济，“5”是指五大支柱产业: a number of a code by itself, and what it stands for. */
const DEFINITION = new RegExp(
  `${OPEN}(\\d{1,3}|[NXYn])${CLOSE}${MEANS}\\s*([^，,。；;！!？?\\n]{2,60})`,
  'gu',
);
/** 五大支柱产业, 10个园区: the number again, and the noun. */
const COUNTED = new RegExp(`^(${NUMERAL}|[NXYn]|若干)(?:大|个|条|项|类|座|家)?(?=[\\p{Script=Han}])`, 'u');

/** 法律、金融|两个服务站: the number after the list. */
const SUMMED = new RegExp(`(${NUMERAL})[大个条项类座家]([\\p{Script=Han}]{1,12})$`, 'u');

/**
 * The parts of a code of which the text defines each number by itself, and where it does; null where it does not.
 * @param numbers the numbers that the code is known to be made of; null for digits that may be split in any way
 */
export function definedParts(
  page: Page,
  zones: readonly Span[],
  { digits, numbers }: { digits: string | null; numbers: readonly (number | null)[] | null },
): { parts: DraftPart[]; spans: Span[] } | null {
  for (const zone of zones) {
    const text = page.slice(zone);
    const found = [...text.matchAll(DEFINITION)].map((match) => {
      const end = zone.start + match.index + match[0].length;
      return { written: match[1], span: { start: end - match[2].length, end } };
    });
    const wanted = numbers?.length ?? found.length;
    for (let i = 0; i + wanted <= found.length && wanted > 1; i++) {
      const run = found.slice(i, i + wanted);
      const values = run.map(({ written }) => numeralValue(written));
      const fits = numbers
        ? values.every((value, k) => value === numbers[k])
        : run.map(({ written }) => written).join('') === digits;
      if (!fits) continue;
      const spans = run.map(({ span }) => span);
      return { parts: spans.map((span, k) => partOf(page, span, values[k])), spans };
    }
  }
  return null;
}

function partOf(page: Page, span: Span, count: number | null): DraftPart {
  const text = page.slice(span);
  const summed = SUMMED.exec(text);
  const tail = summed && numeralValue(summed[1]) === count ? summed : null;
  const list = { start: span.start, end: tail ? span.start + tail.index : span.end };
  const listed = count !== null && count > 1 ? itemsOf(page, list, count) : null;
  if (listed) return { count, label: tail?.[2] ?? '', items: trimmed(page, listed), parts: [] };
  const label = text.slice(withoutLead(text, []));
  const again = COUNTED.exec(label);
  const same = again && numeralValue(again[1]) === count;
  return { count, label: same ? label.slice(again[0].length) : text, items: [], parts: [] };
}
