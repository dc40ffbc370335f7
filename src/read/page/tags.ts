const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Elements that begin and end a line. */
export const BLOCK = words(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary
  table tbody td tfoot th thead tr ul`,
);

/** Elements whose text is none of the page's: code, controls, media, readings over characters, struck-out words. */
export const SKIPPED = words(
  `applet audio button canvas datalist del embed iframe input map math noembed noframes noscript object rp rt s script select
  strike style svg template textarea title video amp-sidebar amp-ad amp-consent amp-social-share`,
);

/** Blocks that hold one paragraph: the article is never taken to be inside a single one of them. */
export const PARAGRAPH = words('p li h1 h2 h3 h4 h5 h6 dd dt pre blockquote figcaption caption tr td th');

/** Elements made for what surrounds an article. */
export const SURROUNDINGS = words('nav footer aside menu dialog form amp-sidebar');

/** Elements that need no end tag or have none: they nest no deeper by being many. */
export const SHALLOW = words(
  `area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option optgroup tbody thead
  tfoot colgroup`,
);
