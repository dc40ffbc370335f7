import type { Article } from '../model/document.js';
import type { Time } from '../model/mentions.js';
import type { Recognised } from './state.js';
import { dated, tenseOf } from './tense.js';

/** How many sentences at the head of an article, its title among them, say that it reports figures, and for when. */
const HEAD = 5;
/** Who publishes figures, and how it is said. */
const RELEASES =
  /(统计|主计|海关|税务|财政|商务|金融办|人民银行|经信|文旅|民政|教育|交通|农业农村|市场监管)[^，。；]{0,6}(局|厅|部|委|署|总署|分行|处)[^。；]{0,20}(发布|公布|获悉|了解到|通报|介绍|数据|显示)|据[^，。；]{0,8}(统计|海关)|(统计|海关|监测|初步核算|核算)(数据|结果|公报)?(显示|表明)|数据显示|(统计公报|运行情况|主要数据|“?成绩单)/;

/**
 * The time that a report of figures is about, as EDTF: 据海关统计，前5个月…. Paragraphs that name none are of that
 * time too. Null for other articles.
 */
export function releasePeriod(article: Article, recognised: readonly Recognised[]): string | null {
  const head = recognised.slice(0, HEAD);
  const texts = head.map(({ sentence }) => article.text.text.slice(sentence.start, sentence.end));
  if (!texts.some((text) => RELEASES.test(text))) return null;
  for (const { mentions } of head) {
    const figure = mentions.find((m) => m.kind === 'quantity')?.start ?? Number.POSITIVE_INFINITY;
    const time = mentions.find(
      (m): m is Time => m.kind === 'time' && m.start < figure && (m.role === 'at' || m.role === 'span'),
    );
    const period =
      time && !/(since|recent|consecutive|plan)/.test(time.rule) ? dated(time, article.published) : null;
    const months = /^\d{4}(-\d\d)?$|^(\d{4})-\d\d\/\2-\d\d$/.test(period ?? '');
    if (period && months && tenseOf(period, article.published) === 'past') return period;
  }
  return null;
}
