import type { Span } from '../text/span.js';

/** What closes a dateline: 北京3月5日电, 11月8日讯; not 3月5日电力负荷. */
const FILED = '(?:[电讯](?![力子信价网影视池商厂量能站梯器话])|消息[，,：:（(\\s])';
const AFTER_PLACE = new RegExp(`^(?:\\d{1,2}月\\d{1,2}日)?${FILED}`);
const AFTER_DATE = new RegExp(`^${FILED}`);

/** 新华社北京3月5日电: where a report was filed, which says nothing of what it is about. */
export function isPlaceOfDateline(text: string, span: Span): boolean {
  return (
    AFTER_PLACE.test(text.slice(span.end, span.end + 10)) &&
    /(?:社|报|网|通讯员|记者[^，。；]{0,8})$/.test(text.slice(Math.max(0, span.start - 12), span.start))
  );
}

/** 本报北京3月5日电: when a report was filed is not what its figures are for. */
export function isDateOfDateline(text: string, span: Span): boolean {
  return span.start <= 30 && AFTER_DATE.test(text.slice(span.end, span.end + 4));
}
