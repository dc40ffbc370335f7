import { siteEnding, siteName } from './words.js';

/** How the names of sites, their departments and columns end. */
const SITE = new RegExp(`${siteEnding}$`, 'i');
const TAIL = /^(.*\S)\s*([_|｜–—»>·]+|\s-+\s|-)\s*([^_|｜–—»>·-]{1,24})$/s;
/** Before the name of a site stands that of a column, where marks part them that stand in no title. */
const COLUMN = /^[^\s\d，。：:]{1,8}$/;
/** The edition of a paper on the web; its name stands before a title with a mere hyphen. */
const EDITION = '(?:多媒体|多媒體)?(?:数字报|數字報|电子报|電子報|数字版|电子版|電子版)';
const LEAD = new RegExp(`^([^_|｜–—»>·-]{1,16}?)\\s*(?:[_|｜»>]+|(?<=${EDITION})-)\\s*(\\S.{7,})$`, 's');
const NAME_OF_EDITION = new RegExp(`${EDITION}$`);
const ONLY_EDITION = new RegExp(`^[^\\s，：:]{2,12}${EDITION}$`);
/** The program a site runs on. */
const POWERED = /\s*[-|–]\s*Powered by .{2,40}$/i;
const PUBLISHER = new RegExp(`${siteName}$`);
const LONGEST = 200;
const SHORTEST = 5;

/** A page's `<title>` without the names of site and column. The result is one stretch of the input. */
export function withoutSite(title: string, site: string | null): string {
  const whole = title.slice(0, LONGEST).trim().replace(POWERED, '');
  let rest = whole;
  for (let match = TAIL.exec(rest); match; match = TAIL.exec(rest)) {
    const [, before, mark, last] = match;
    const tail = last.trim();
    const isSite = SITE.test(tail) || (site !== null && (site.includes(tail) || tail.includes(site)));
    const isColumn = rest.length < whole.length && /[_|｜]/.test(mark) && COLUMN.test(tail);
    if (!(isSite || isColumn) || before.length < SHORTEST) break;
    rest = before;
  }
  const lead = LEAD.exec(rest);
  return lead && SITE.test(lead[1]) ? lead[2] : rest;
}

/** The name of the site in a page's `<title>`, where its last part or a paper's edition before it is one. */
export function siteIn(title: string): string | null {
  const whole = title.trim().replace(POWERED, '');
  const lead = isEdition(whole) ? whole : LEAD.exec(whole)?.[1];
  if (lead && NAME_OF_EDITION.test(lead)) return lead.replace(NAME_OF_EDITION, '');
  const tail = TAIL.exec(whole)?.[3].trim() ?? '';
  return tail.length > 2 && PUBLISHER.test(tail) ? tail : null;
}

/** Whether a `<title>` names the edition of a paper and no article. */
export function isEdition(title: string): boolean {
  return ONLY_EDITION.test(title.trim());
}
