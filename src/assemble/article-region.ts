import type { Lexicon, RegionEntry } from '../model/lexicon.js';
import type { Subject } from '../model/mentions.js';
import { lineage, NATION, type Place, type RegionIndex, regionIndex } from './region-index.js';

/** What of an article tells whose it is. */
interface Headed {
  title: string | null;
  publisher: string | null;
  text: { text: string };
}

/** How much a mention says by the part it plays; names that only measure others say nothing. */
const ROLES: Record<Subject['role'], number> = {
  subject: 1,
  source: 1,
  locative: 0.5,
  comparison: 0,
  'rank-scope': 0,
};
/** Mentions at the head of an article count double: there it says what it is about. */
const HEAD = 10;
const TITLE = 5;
const PUBLISHER = 3;
/** A body stands for the region in its name, a doubtful name for itself, less than the region named outright. */
const BODY = 0.6;
const DOUBTFUL = 0.3;
/** A region is the article's where more than this share of what is said lies in it. */
const MAJORITY = 0.5;
/** Less than this is said of a region that is named once, past the head of the article. */
const ENOUGH = 1.5;
/** So many different words of a territory tell that an article is from there. */
const TELLING = 3;

/**
 * Whose article it is: the smallest region that most of its names lie in, by title, publisher, names and self
 * references (全市). A title's own joint subject or zone (广州开发区、黄埔区) goes before. National reports give 全国.
 * @param subjects all of the article in reading order
 * @returns null where no region prevails
 */
export function articleRegion(article: Headed, subjects: readonly Subject[], lexicon: Lexicon): Place | null {
  const titled = titleSubject(article.title ?? '', subjects);
  if (titled) return titled;
  const votes = new Votes(lexicon, subjects);
  for (const [i, subject] of subjects.entries()) votes.count(subject, i < HEAD ? 2 : 1);
  votes.read((article.title ?? '').replace(MEDIA, ''), TITLE);
  votes.read(article.publisher ?? '', PUBLISHER);
  votes.readTerritories(article.text.text);
  votes.readSite(article.publisher ?? '', PUBLISHER);
  return votes.winner(article.text.text) ?? leadingZone(subjects);
}

/** The zone that an article without a region begins with and goes on about: 昨日，经开区召开大会。 */
function leadingZone(subjects: readonly Subject[]): Place | null {
  const zone = subjects.find((s) => s.type === 'self' && s.needs === 'topic' && /区$/.test(s.name));
  const again = subjects.filter((s) => s.name === zone?.name).length;
  return zone && subjects.indexOf(zone) <= 1 && again >= 2
    ? { name: zone.name, code: null, how: 'lead' }
    : null;
}

/** A medium named in a title: …半年度扫描丨湖南日报. */
const MEDIA = /\p{Script=Han}{2,4}(?:日报|晚报|晨报|都市报|商报|新闻网|卫视|电视台)/gu;
/** What the site or paper of a county is called after it: 某县网, 某县报 with the short name of the county. */
const SITE = /^(\p{Script=Han}{2})(?:[网报]|日报|新闻网|发布|融媒|融媒体中心|电视台)$/u;

/** The zone or joint subject that a title opens with, or the place of no list it names. */
function titleSubject(title: string, subjects: readonly Subject[]): Place | null {
  const unlisted = subjects.find((s) => s.rule === 'unlisted' && title.includes(s.name));
  if (unlisted) return { name: unlisted.name, code: null, how: 'title' };
  for (const { name, type, body } of subjects) {
    const at = type === 'joint' || body === 'zone' ? title.indexOf(name) : -1;
    if (at >= 0 && at <= 2) return { name, code: null, how: 'title' };
  }
  return null;
}

class Votes {
  readonly #index: RegionIndex;
  readonly #lexicon: Lexicon;
  readonly #own = new Map<string, number>();
  readonly #selves = new Map<string, number>();
  /** How much the article speaks of its own division (全县), whatever that is. */
  #spokenOf = 0;
  /** Regions named outright: their short names need no other proof. */
  readonly #sure = new Set<string>();
  #nation = 0;
  /** Whether a region is named where an article says what it is about. */
  #headed = false;

  constructor(lexicon: Lexicon, subjects: readonly Subject[]) {
    this.#index = regionIndex(lexicon);
    this.#lexicon = lexicon;
    for (const { code, needs } of subjects) if (code !== null && !needs) this.#sure.add(code);
  }

  count(subject: Subject, weight: number): void {
    const value = weight * ROLES[subject.role];
    this.#headed ||= weight > 1 && value > 0 && (subject.code !== null || subject.candidates !== undefined);
    if (subject.type === 'joint') for (const member of subject.members ?? []) this.count(member, value);
    else if (subject.type === 'self') this.#self(subject.name, value);
    else if (subject.rule === 'nation') this.#nation += value;
    else if (subject.type === 'body') this.#body(subject, value);
    else
      this.#region(subject, subject.needs && !this.#sure.has(subject.code ?? '') ? value * DOUBTFUL : value);
  }

  /** The places a title or a publisher's name has in it: the longest names, each once. */
  read(text: string, weight: number): void {
    if (text === '') return;
    if (/全国|我国|国务院/.test(text)) this.#nation += weight;
    for (const code of new Set([...this.#index.names.matches(text)].map((match) => match.value.code)))
      this.#add(code, weight);
  }

  /** Territories whose articles are known by words of their own, where enough of them are used. */
  readTerritories(text: string): void {
    for (const { code, words } of this.#lexicon.territories) {
      const used = words.filter((word) => text.includes(word)).length;
      if (used < TELLING) continue;
      // What they call 全国 is their own whole, or told of in passing.
      this.#add(code, used + this.#nation);
      this.#nation = 0;
    }
  }

  /** The county whose site or paper published the article: its short name proves nothing elsewhere. */
  readSite(publisher: string, weight: number): void {
    const short = SITE.exec(publisher)?.[1];
    const bearers = short === undefined ? [] : this.#lexicon.regions.filter((r) => r.short.includes(short));
    const [county] = bearers;
    if (bearers.length === 1 && county.level === 'county') this.#add(county.code, weight);
  }

  winner(text: string): Place | null {
    // One place named in passing is not what 全市 and 全省, said over and over, are about.
    if (!this.#headed && sum(this.#own.values()) < ENOUGH && this.#spokenOf > TELLING) return null;
    const path = this.#path();
    // 全县 tells that the article is of a county, named or not: what it is measured by is not what it is about.
    if (this.#spokenOf > this.#nation) this.#nation = 0;
    this.#hint(path);
    let total = this.#nation + sum(this.#own.values());
    if (total === 0) return null;
    let winner: RegionEntry | null = null;
    for (const region of path) {
      const share = this.#total(region.code);
      if (share <= total * MAJORITY) break;
      winner = region;
      total = share;
    }
    if (winner) return this.#then(winner, text) ?? { name: winner.name, code: winner.code, how: 'article' };
    return this.#nation > 0 ? NATION : null;
  }

  /** 全县 in an article on what is a district or a city today: it was a county then, which has no code now. */
  #then({ name, level, short }: RegionEntry, text: string): Place | null {
    const county = level === 'county' && this.#selves.has('县') && !this.#selves.has(name.slice(-1));
    const then =
      county && short.length > 0 && /[区市]$/.test(name) && !text.includes(name) ? `${short[0]}县` : '';
    return then ? { name: then, code: null, how: 'article, as it was called' } : null;
  }

  #self(word: string, weight: number): void {
    if (!/^[全我本]/.test(word) || weight === 0) return;
    const unit = word[word.length - 1];
    if (unit !== '国') this.#spokenOf += weight;
    this.#selves.set(unit, (this.#selves.get(unit) ?? 0) + weight);
  }

  #body({ name, candidates, body }: Subject, value: number): void {
    if (candidates?.length === 1) this.#add(candidates[0], value * BODY);
    else if (body === 'government' && !candidates && !/^[省市区县州]/.test(name))
      this.#nation += value * BODY;
    else if (body === 'government') this.#selves.set(name[0], (this.#selves.get(name[0]) ?? 0) + value);
  }

  #region({ code, candidates }: Subject, value: number): void {
    const codes = code === null ? (candidates ?? []) : [code];
    for (const each of codes) this.#add(each, value / codes.length);
  }

  #add(code: string, value: number): void {
    this.#own.set(code, (this.#own.get(code) ?? 0) + value);
  }

  /** What a region and all in it got. */
  #total(code: string): number {
    return sum(
      [...this.#own].flatMap(([other, n]) =>
        lineage(other, this.#index).some((r) => r.code === code) ? [n] : [],
      ),
    );
  }

  /** From the leading province down to the leading county in it. */
  #path(): RegionEntry[] {
    const path: RegionEntry[] = [];
    const lines = [...this.#own.keys()].map((code) => lineage(code, this.#index).reverse());
    for (;;) {
      const depth = path.length;
      const next = lines.flatMap((line) =>
        line.length > depth && path.every((r, i) => r === line[i]) ? [line[depth]] : [],
      );
      const ranked = [...new Set(next)].map((region) => ({ region, n: this.#total(region.code) }));
      if (ranked.length === 0) return path;
      path.push(ranked.reduce((a, b) => (b.n > a.n ? b : a)).region);
    }
  }

  /** 全市 speaks for the city of the leading regions, 全省 for their province. */
  #hint(path: readonly RegionEntry[]): void {
    for (const [unit, n] of this.#selves) {
      const named = path.filter((region) => region.name.endsWith(unit));
      const region = named.find((r) => (this.#own.get(r.code) ?? 0) > 0) ?? named[0];
      if (region) this.#add(region.code, n);
    }
  }
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const n of numbers) total += n;
  return total;
}
