import type { Piece } from '../../text/mapped-text.js';
import { fieldDate } from '../dates.js';
import { addressDate } from '../identity.js';
import { decodeText } from './entities.js';
import { LineBuilder } from './line.js';
import { linkedData } from './linked-data.js';
import type { PageNode } from './parse.js';
import { isEdition } from './site.js';

/** What a page says about its article outside of what it shows. */
export interface Head {
  /** Titles in order of trust; the last is the `<title>`, with the site's name in it. */
  titles: string[];
  /** The `<title>`'s text in the page. */
  titlePieces: Piece[];
  publisher: string | null;
  published: string | null;
  /** The first date marked as one anywhere on the page, also beside the article. */
  timed: string | null;
  /** The name of the site, to be taken off titles; a publisher of last resort. */
  site: string | null;
  /** Date in the page's address. */
  addressed: string | null;
}

/** Names of meta elements. */
const TITLE = ['articletitle', 'og:title', 'twitter:title', 'dc.title', 'title', 'headline'];
/** In order of trust. */
// biome-ignore format: a list
const PUBLISHED = [
  'article:published_time', 'og:article:published_time', 'og:published_time', 'og:release_date', 'apub:time', 'pubdate',
  'publishdate', 'publish_date', 'publish-date', 'publishtime', 'publish_time', 'published_time', 'datepublished',
  'publicationdate', 'publication_date', 'weibo:article:create_at', 'bytedance:published_time', 'dc.date',
  'dc.date.issued', 'dcterms.created', 'firstpublishedtime', 'sailthru.date', 'parsely-pub-date', 'releasedate', 'date',
];
const PUBLISHER = [
  'contentsource',
  'source',
  'article:source',
  'mediaid',
  'og:article:source',
  'publisher',
  'dc.publisher',
];
const SITE = ['sitename', 'og:site_name', 'application-name', 'apple-mobile-web-app-title'];

/** Instants that pages of messaging apps write into their scripts only. */
const SCRIPTED_TIME =
  /\b(?:ct|publish_?time|pub_?time|pub_?date|publish_?date|create_?time)["']?\s*[:=]\s*["'](\d{10}(?:\d{3})?|(?:19|20)\d\d-\d\d-\d\d[^"']{0,20})["']/i;

/** Gathers what is said about the article while the page is walked. */
export class HeadReader {
  readonly #metas = new Map<string, string>();
  readonly #linked: { title: string | null; publisher: string | null; published: string | null }[] = [];
  #title = '';
  #titlePieces: Piece[] = [];
  #time: string | null = null;
  #scripted: string | null = null;
  #account: string | null = null;
  #address = '';

  visit(node: PageNode): void {
    const attributes = node.attribs ?? {};
    if (node.name === 'meta') this.#meta(attributes);
    else if (node.name === 'title') this.#readTitle(node);
    else if (node.name === 'script') this.#script(attributes.type ?? '', node.firstChild?.data ?? '');
    else if (node.name === 'link') this.#link(attributes);
    else if (node.name === 'time') this.#time ??= fieldDate(attributes.datetime ?? '');
    // The account that publishes, on pages of the public platform of China's largest messaging app.
    if (attributes.id === 'js_name') this.#account ??= decodeText(node.firstChild?.data ?? '') || null;
  }

  head(): Head {
    const first = (names: string[]) => names.map((name) => this.#metas.get(name)).find(Boolean) ?? null;
    const [linked] = this.#linked;
    const dates = PUBLISHED.map((name) => fieldDate(this.#metas.get(name) ?? ''));
    return {
      titles: [...TITLE.map((name) => this.#metas.get(name)), linked?.title, this.#title]
        .filter(isText)
        .filter((title) => !isEdition(title)),
      titlePieces: this.#titlePieces,
      publisher: first(PUBLISHER) ?? this.#account ?? linked?.publisher ?? null,
      published: linked?.published ?? dates.find(isText) ?? this.#scripted,
      timed: this.#time,
      site: first(SITE),
      addressed: addressDate(this.#address),
    };
  }

  #meta(attributes: { [name: string]: string }): void {
    const name = (
      attributes.property ??
      attributes.name ??
      attributes.itemprop ??
      attributes['http-equiv'] ??
      ''
    ).toLowerCase();
    const content = decodeText(attributes.content ?? '');
    if (content && !this.#metas.has(name)) this.#metas.set(name, content);
    if (name === 'og:url') this.#address ||= content;
  }

  #readTitle(node: PageNode): void {
    const child = node.firstChild;
    if (this.#title || child?.data === undefined || child.startIndex === null) return;
    const builder = new LineBuilder();
    builder.add(child.data, { start: child.startIndex, linked: false });
    const line = builder.flush({ heading: 0, hidden: 0 });
    this.#title = line?.text ?? '';
    this.#titlePieces = line?.pieces ?? [];
  }

  #script(type: string, source: string): void {
    if (/ld\+json/i.test(type)) {
      const found = linkedData(source);
      if (found) this.#linked.push(found);
    } else this.#scripted ??= fieldDate(SCRIPTED_TIME.exec(source)?.[1] ?? '');
  }

  #link(attributes: { [name: string]: string }): void {
    const relation = attributes.rel?.toLowerCase();
    if (relation === 'canonical') this.#address = attributes.href ?? '';
  }
}

function isText(value: string | null | undefined): value is string {
  return Boolean(value);
}
