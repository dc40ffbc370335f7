import type { Lexicon } from '../model/lexicon.js';
import type { Subject } from '../model/mentions.js';
import type { Recogniser } from '../model/recogniser.js';
import type { Span } from '../text/span.js';
import { isPlaceOfDateline } from './dateline.js';
import { Bodies, type Body, type Prefix } from './subject-bodies.js';
import { isOpen } from './subject-edges.js';
import { join, markRoutes, settleInSentence } from './subject-joint.js';
import { Gazetteer, isAnothers, type Place, withFormerUnit } from './subject-places.js';
import { headsClause, roleOf, speaksOfAbroad } from './subject-roles.js';
import { bareAt, selfAt, thisAt, unitAt } from './subject-self.js';
import { unlistedAt } from './subject-unlisted.js';
import { hashAt, noBeginnings } from './subject-words.js';

/** 中国 is the nation where the country's figures may follow; elsewhere it opens a name: 中国银行, 中国智造. */
const NATION_AFTER =
  /^(?:[的在将已对与和是有也正仍、，,。；]|今年|去年|目前|经济(?![导网时日周参])|人口|[出进]口|外贸|货物|服务贸易|GDP|国内|粮食|制造业|工业|市场|消费|企业|汽车|新能源)/;

/**
 * Finds whose figures a sentence may give: regions of China by name or short name, bodies by their endings, self
 * references (全市, 该公司), and several of these joined. Built once; the text is in simplified script.
 */
export function subjectRecogniser(lexicon: Lexicon): Recogniser {
  const marks = noBeginnings();
  const gazetteer = new Gazetteer(lexicon, { marks, mark: PLACE });
  const bodies = new Bodies(lexicon, { marks, name: NAME, ending: ENDING });
  const tools = { gazetteer, bodies, marks };
  const names = new Map(lexicon.regions.map((region) => [region.code, region.name]));
  const nameOf = (code: string) => names.get(code) as string;
  return (text) => {
    const found = new Scan(text, tools).all();
    if (found.length === 0) return found;
    return join(text, markRoutes(text, settleInSentence(found, nameOf)), nameOf);
  };
}

/** First characters of self references, bare ones among them, of demonstratives and of the units that open an office's name. */
const OPENERS = new Uint8Array(0x10000);
for (const character of '全我本该这那省市区县州自国新园开高经示试合公集')
  OPENERS[character.charCodeAt(0)] = 1;

/** What may begin at a place of a text, by its first two characters. */
const PLACE = 1;
const NAME = 2;
const ENDING = 4;

interface Tools {
  gazetteer: Gazetteer;
  bodies: Bodies;
  marks: Uint8Array;
}

/** One pass over a sentence from left to right. */
class Scan {
  readonly #text: string;
  readonly #gazetteer: Gazetteer;
  readonly #bodies: Bodies;
  readonly #marks: Uint8Array;
  readonly #found: Subject[] = [];
  /** End of the last name: nothing begins before it. */
  #from = 0;

  constructor(text: string, { gazetteer, bodies, marks }: Tools) {
    this.#text = text;
    this.#gazetteer = gazetteer;
    this.#bodies = bodies;
    this.#marks = marks;
  }

  all(): Subject[] {
    const text = this.#text;
    for (let at = 0; at < text.length; ) {
      const kinds = this.#marks[hashAt(text, at)];
      const opener = OPENERS[text.charCodeAt(at)] === 1;
      const end = (kinds !== 0 || opener ? this.#nameAt(at, kinds, opener) : null) ?? this.#unlisted(at);
      if (end !== null) this.#from = end;
      at = end ?? at + 1;
    }
    return this.#found;
  }

  /** The end of the name that begins at `at`, or whose ending does. */
  #nameAt(at: number, kinds: number, opener: boolean): number | null {
    return (
      (opener ? this.#self(at) : null) ??
      (kinds & NAME ? this.#named(at) : null) ??
      (kinds & PLACE ? this.#place(at) : null) ??
      (opener ? this.#office(at) : null) ??
      (kinds & ENDING ? this.#unplaced(at) : null)
    );
  }

  #self(at: number): number | null {
    const pointed = thisAt(this.#text, at);
    if (pointed) return this.#pointed(pointed);
    const self = selfAt(this.#text, at);
    const bare = self ? null : bareAt(this.#text, at);
    const span = self ?? bare;
    if (!span) return null;
    const name = this.#text.slice(span.start, span.end);
    return this.#add({
      ...span,
      rule: 'self',
      type: 'self',
      name,
      code: null,
      ...(bare ? { needs: 'topic' as const } : {}),
    });
  }

  /** 宁波的这家服装企业 is 宁波服装企业, 这家企业 the one told of before. */
  #pointed({ start, end, trade, head }: Span & { trade: string; head: string }): number {
    const written = this.#text.slice(start, end);
    if (trade === '') return this.#add({ start, end, rule: 'self', type: 'self', name: written, code: null });
    const owner = this.#found.at(-1);
    const owned = owner?.type === 'region' && this.#text.slice(owner.end, start) === '的';
    const name = (owned ? this.#text.slice(owner.start, owner.end) : '') + trade + head;
    const body = /公司|企业|集团|工厂/.test(head) ? 'company' : 'zone';
    return this.#add({ start, end, rule: 'this', type: 'body', name, code: null, body });
  }

  #named(at: number): number | null {
    const body = this.#bodies.named(this.#text, at);
    if (body?.type === 'abroad' && !speaksOfAbroad(this.#text, body)) return null;
    return body && this.#body(body, []);
  }

  #place(at: number): number | null {
    const place = this.#gazetteer.at(this.#text, at, this.#from);
    if (!place) return null;
    const nation = place.regions[0].level === 'country';
    const prefix = nation ? this.#nation(place) : place;
    const body = this.#bodies.after(this.#text, prefix, prefixKind(this.#text, place, nation));
    if (body && (place.proof === 'alone' || isOpen(this.#text, at))) {
      return this.#body(body, nation ? [] : place.regions.map((r) => r.code));
    }
    if (nation) return this.#country(place);
    if (place.proof === 'parent' || (place.proof !== 'alone' && !isOpen(this.#text, at))) return null;
    const other = place.regions.every((r) => isAnothers(this.#text, place.end, r));
    const sure = isOpen(this.#text, at) || place.proof === 'alone';
    return other && sure ? this.#outdated(place) : this.#region(place);
  }

  /** 中国（广东）: the nation with the province in brackets, before the name of a zone. */
  #nation(place: Place): Span {
    if (!/^[(（]/.test(this.#text.slice(place.end, place.end + 1))) return place;
    const inner = this.#gazetteer.at(this.#text, place.end + 1, place.end);
    return inner && /^[)）]/.test(this.#text.slice(inner.end, inner.end + 1))
      ? { start: place.start, end: inner.end + 1 }
      : place;
  }

  #country(place: Place): number {
    const { start, end } = place;
    const heads = isOpen(this.#text, start) || headsClause(this.#text, start);
    const free = heads && NATION_AFTER.test(this.#text.slice(end, end + 4));
    if (this.#text.slice(start, end) === '中国' && !free) return end;
    return this.#add({ start, end, rule: 'nation', type: 'region', name: '全国', code: null });
  }

  /** 萧山市, 清河市: a name that the list has for a place of another kind only. */
  #outdated({ start, end }: Place): number {
    const name = this.#text.slice(start, end + 1);
    return this.#add({ start, end: end + 1, rule: 'unlisted', type: 'region', name, code: null });
  }

  #region(place: Place): number {
    const { start, regions, proof } = place;
    const end = withFormerUnit(this.#text, place);
    if (isPlaceOfDateline(this.#text, place)) return end;
    const same = regions.every((r) => r.name === regions[0].name);
    const name = same ? regions[0].name : this.#text.slice(start, place.end);
    const several = regions.length > 1 ? { candidates: regions.map((r) => r.code) } : {};
    const needs = proof === 'place' || proof === 'name' ? { needs: proof } : {};
    const code = regions.length === 1 ? regions[0].code : null;
    return this.#add({ start, end, rule: 'region', type: 'region', name, code, ...several, ...needs });
  }

  /** 市商务局, 国家统计局: an office named by the unit it belongs to. */
  #office(at: number): number | null {
    if (!isOpen(this.#text, at) && at !== this.#from) return null;
    const unit = unitAt(this.#text, at);
    const body = unit && this.#bodies.after(this.#text, unit, 'bare');
    return body && this.#body(body, []);
  }

  #unplaced(at: number): number | null {
    const body = this.#bodies.unplaced(this.#text, at, this.#from);
    return body && this.#body(body, []);
  }

  /** 青溪县接待游客…: a place that is in no list. */
  #unlisted(at: number): number | null {
    const place = unlistedAt(this.#text, at);
    if (!place) return null;
    const name = this.#text.slice(place.start, place.end);
    return this.#add({ ...place, rule: 'unlisted', type: 'region', name, code: null });
  }

  /** A name with a place in it that is nobody's figures is passed over. */
  #body(body: Body, codes: string[]): number {
    const { start, end, type } = body;
    if (type === 'other') return end;
    const name = this.#text.slice(start, end);
    if (type === 'abroad') return this.#add({ start, end, rule: type, type: 'region', name, code: null });
    const candidates = codes.length > 0 ? { candidates: codes } : {};
    const area = type === 'area' ? 'region' : 'body';
    return this.#add({ start, end, rule: type, type: area, name, code: null, body: type, ...candidates });
  }

  #add(subject: Omit<Subject, 'kind' | 'role'>): number {
    this.#found.push({ kind: 'subject', ...subject, role: roleOf(this.#text, subject, subject.body) });
    return subject.end;
  }
}

function prefixKind(text: string, place: Place, nation: boolean): Prefix {
  if (nation) return 'nation';
  return /[省市区县州盟旗]/.test(text[place.end - 1]) && place.end - place.start > 2 ? 'unit' : 'region';
}
