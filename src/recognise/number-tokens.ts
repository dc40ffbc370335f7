import { parseDecimal } from './decimal.js';
import { areNeighbours, asciiDigits, CHINESE_DIGITS, POWERS, TENS } from './number-digits.js';
import { gapLength } from './number-gap.js';
import type { Token, Tokens, UnitLength } from './number-token.js';

const ARABIC = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d*\.\d+|\d+/y;
/** 四十九兆元, 五兆六十二亿: 兆 of the east, a million of 万. Elsewhere it is mega: 百兆宽带. */
const TRILLION =
  /兆(?=[多余]?(?:[元圆]|美元|日[元圆]|新?台币|韩元)|[\d一二三四五六七八九壹贰叁肆伍陆柒捌玖][\d一二三四五六七八九十百千零点.壹贰叁肆伍陆柒捌玖拾佰仟]{0,8}[亿万])/y;
/** What else may follow a digit that belongs to the magnitude before it: 三百五又三分之一, 四千二分之三, 三百一的. */
const ELIDED = /.(?:[点又]|[ \u00a0]?分[ \u00a0]?之|的(?!确))/y;
const ALTERNATIVE = /(?:一、[二两]|[二两]、三|三、[四五]|四、五|五、六|六、七|七、八|八、九)/y;
const LISTED_BEFORE = /[、第]$|(?:分别|各)[^，。；]{0,6}$/;
const HAN = /[\u4e00-\u9fa5]/;
const CHINESE_RUN = new RegExp(`[${CHINESE_DIGITS}]+`, 'y');
const POINTED = new RegExp(`点[${CHINESE_DIGITS}]+(?![十百刻半整许分])`, 'y');
/** After 零点: 零点5. */
const DIGIT_RUN = /\d+/y;
const NUMERAL_RUN = new RegExp(`[${CHINESE_DIGITS}${Object.keys(POWERS).join('')}几数]+`, 'y');
/** A magnitude set apart, and digits that complete it. */
const GOES_ON = /[ \u00a0]{1,2}[百千万亿]\d/y;
/** After a decimal point spoken as 点 these show that it was a clock time: 八点三十分. */
const CLOCK = /^(?:[十百刻半整许]|分(?!钟)|钟)/;
const NOT_MORE =
  /多(?:元(?:化|文|主|发|投|格|结|共|素)|样|式|功能|媒体|方|边|云)|余(?:额|姚|杭)|来(?:自|源|访|华)/y;
/** A longer run of digits is a code, and arithmetic on it would cost more than it tells. */
const MAX_DIGITS = 18;

/** Cuts the numeral at `start`, which must be a digit or magnitude character. */
export function tokensAt(text: string, start: number, unitLength: UnitLength): Tokens {
  const scanner = new Scanner(text, start, unitLength);
  while (scanner.step());
  return scanner.result();
}

class Scanner {
  readonly #text: string;
  readonly #unitLength: UnitLength;
  readonly #start: number;
  #at: number;
  #list: Token[] = [];
  #more: '>' | '~' | null = null;
  #digits: string | null = null;
  #broken = false;

  constructor(text: string, start: number, unitLength: UnitLength) {
    this.#text = text;
    this.#start = start;
    this.#at = start;
    this.#unitLength = unitLength;
  }

  result(): Tokens {
    const whole = !this.#broken && this.#list.some((token) => token.kind !== 'zero');
    const digits = this.#list.length === 1 ? this.#digits : null;
    return { list: whole ? this.#list : [], end: this.#at, more: this.#more, digits };
  }

  /** Takes the next token; false at the numeral's end. */
  step(): boolean {
    const char = this.#text[this.#at];
    if (char === undefined) return false;
    if (POWERS[char]) return this.#magnitude(POWERS[char]);
    if (char === '兆') return this.#trillion();
    if (char === '多' || char === '余' || char === '来') return this.#moreWord(char);
    if (char === '个') return this.#colloquialYi();
    if (char === ' ' || char === '\u00a0') return this.#gap();
    if (this.#more) return false;
    if ((char >= '0' && char <= '9') || char === '.') return this.#arabic();
    if (TENS[char]) return this.#tens(TENS[char]);
    if (CHINESE_DIGITS.includes(char)) return this.#chinese();
    if (char === '点') return this.#point();
    return char === '几' || char === '数' ? this.#vague(char) : false;
  }

  #last(): Token | undefined {
    return this.#list.at(-1);
  }

  /** Of the magnitude that has just been read, a zero after it aside (1千零20); 0 for none. */
  #lastPower(): number {
    const token = this.#list.findLast(({ kind }) => kind !== 'zero');
    return token?.kind === 'magnitude' ? token.power : 0;
  }

  #take(token: Token, length: number): true {
    this.#list.push(token);
    this.#at += length;
    return true;
  }

  #fail(length: number): false {
    this.#broken = true;
    this.#at += length;
    return false;
  }

  #run(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0] ?? '';
  }

  #arabic(): boolean {
    const written = this.#run(ARABIC);
    const last = this.#last();
    // A second figure completes a magnitude: 3万4000. Anything else that follows is another number.
    const power = this.#lastPower();
    const fits = power > 1 && /^\d+$/.test(written) && written.length <= power;
    if (written === '' || (last && !fits)) return false;
    if (written.length > MAX_DIGITS || /^0\d/.test(written)) return this.#fail(written.length);
    if (!last && !/[.,]/.test(written)) this.#digits = written;
    const low = parseDecimal(written.replaceAll(',', ''));
    return this.#take({ kind: 'figure', low, high: null, arabic: true }, written.length);
  }

  /** 廿七, 五百卅四 */
  #tens(digit: string): boolean {
    const last = this.#last();
    if (last && last.kind !== 'magnitude' && last.kind !== 'zero') return this.#fail(1);
    this.#list.push(figure(digit));
    return this.#take({ kind: 'magnitude', power: 1 }, 1);
  }

  #chinese(): boolean {
    const last = this.#last();
    const run = this.#run(CHINESE_RUN);
    const written = run.length === 2 && run !== '两两' && this.#isWeighed() ? run[0] : run;
    if (last?.kind === 'fraction' || (last?.kind === 'figure' && last.arabic)) return false;
    if (this.#isWeight(written, last)) return false;
    if (last?.kind === 'figure') return this.#fail(written.length);
    const figures = asciiDigits(written);
    // 二四点五, 二三点五: digits before a point are told one by one.
    POINTED.lastIndex = this.#at + written.length;
    const pointed = POINTED.test(this.#text);
    if (written.length === 1) {
      if (this.#isAlternative()) return this.#alternative();
      if (figures === '0') return this.#take({ kind: 'zero' }, 1);
      return this.#isElision(last) ? false : this.#take(figure(figures), 1);
    }
    if (written.length === 2 && last && figures[0] === '0') {
      this.#list.push({ kind: 'zero' });
      return this.#take(figure(figures[1]), 2);
    }
    if (written.length === 2 && areNeighbours(figures) && !pointed) {
      const high = parseDecimal(figures[1]);
      return this.#take({ kind: 'figure', low: parseDecimal(figures[0]), high, arabic: false }, 2);
    }
    const positional = written.length > 2 || pointed || /[〇○]/.test(written);
    if (last || !positional || written.length > MAX_DIGITS) return this.#fail(written.length);
    this.#digits = figures;
    return this.#take(figure(figures), written.length);
  }

  /** 七、八十人, 十七、八岁: one or the other, as 七八十人. After 、, 第 or 分别 it is a list. */
  #isAlternative(): boolean {
    const before = this.#text.slice(Math.max(0, this.#start - 8), this.#start);
    if (!this.#run(ALTERNATIVE) || LISTED_BEFORE.test(before)) return false;
    const after = this.#at + 3;
    const last = this.#last();
    if (last && last.kind !== 'magnitude') return false;
    return (
      Boolean(POWERS[this.#text[after]]) || (this.#text[this.#at] !== '一' && this.#unitLength(after) > 0)
    );
  }

  #alternative(): true {
    const [low, , high] = this.#run(ALTERNATIVE);
    const token = { ...figure(asciiDigits(low)), high: parseDecimal(asciiDigits(high)) };
    return this.#take(token, 3);
  }

  /** 二|两, 一|两白银: the second character is the weight where it counts nothing that follows. */
  #isWeighed(): boolean {
    const after = this.#text[this.#at + 2] ?? '';
    return (
      this.#text[this.#at + 1] === '两' &&
      !POWERS[after] &&
      !/[点几多]/.test(after) &&
      this.#unitLength(this.#at + 2) === 0 &&
      this.#unitLength(this.#at + 1) > 0
    );
  }

  /** 三十|两 and 二|两 are a weight: two ones are 二. */
  #isWeight(written: string, last: Token | undefined): boolean {
    if (written !== '两' || (last?.kind !== 'magnitude' && last?.kind !== 'figure')) return false;
    const next = this.#text[this.#at + 1] ?? '';
    return !POWERS[next] && next !== '点';
  }

  /** 3万|一线工人: a lone digit after a magnitude belongs to it (两万五公里) only where a unit or no word follows. */
  #isElision(last: Token | undefined): boolean {
    if (last?.kind !== 'magnitude' || last.power < 2) return false;
    const next = this.#text[this.#at + 1] ?? '';
    if (!HAN.test(next) || POWERS[next] || this.#unitLength(this.#at + 1) > 0) return false;
    return !this.#run(ELIDED);
  }

  /** 1800 亿元, as some newsrooms set it. */
  #gap(): boolean {
    const last = this.#last();
    // A number that opens the text and is set apart may be that of a list: 1 亿元项目…, but 8 万6 千
    const opens = this.#start === 0 && this.#list.length === 1 && last?.kind === 'figure' && last.arabic;
    if (opens && !this.#run(GOES_ON)) return false;
    const length = gapLength(this.#text, this.#at, { list: this.#list, more: this.#more !== null });
    this.#at += length;
    return length > 0;
  }

  #magnitude(power: number): boolean {
    const last = this.#last();
    if (this.#unitLength(this.#at) > 1 && this.#isBeforeUnit(last)) return false;
    if (power < 4) {
      if (this.#more || last?.kind === 'magnitude') return false;
    } else if (last?.kind === 'magnitude' && last.power >= power && !(power === 4 && last.power === 4)) {
      return false;
    }
    return this.#take({ kind: 'magnitude', power }, 1);
  }

  #trillion(): boolean {
    const last = this.#last();
    if (!last || last.kind === 'zero' || !this.#run(TRILLION)) return false;
    return this.#take({ kind: 'magnitude', power: 12 }, 1);
  }

  /** 30万|千瓦, 5|千克, 三|千米, but 一万五千|米. */
  #isBeforeUnit(last: Token | undefined): boolean {
    if (!last || this.#more || this.#list.length === 1) return true;
    return last.kind === 'magnitude' ? last.power >= 4 : last.kind === 'figure' && last.arabic;
  }

  #moreWord(char: string): boolean {
    const last = this.#last();
    const open = last?.kind === 'magnitude' || (last?.kind === 'figure' && last.arabic);
    if (this.#more || !open || this.#run(NOT_MORE)) return false;
    const next = this.#text.slice(this.#at + 1, this.#at + 3).trimStart()[0];
    const large = last.kind === 'magnitude' && last.power >= 4 && char !== '来';
    if (next !== '万' && next !== '亿' && !large && this.#unitLength(this.#at + 1) === 0) return false;
    this.#more = char === '来' ? '~' : '>';
    this.#at++;
    return true;
  }

  /** 3个亿, 两个多亿. */
  #colloquialYi(): boolean {
    const match = /^个(多)?亿/.exec(this.#text.slice(this.#at, this.#at + 3));
    if (!match || this.#last()?.kind !== 'figure') return false;
    if (match[1]) this.#more = '>';
    return this.#take({ kind: 'magnitude', power: 8 }, match[0].length);
  }

  #point(): boolean {
    const last = this.#last();
    if (!last || last.kind === 'fraction' || (last.kind === 'figure' && (last.arabic || last.high)))
      return false;
    const start = this.#at++;
    while (/[ \u00a0]/.test(this.#text[this.#at] ?? '') && this.#at < start + 3) this.#at++;
    const written = this.#run(CHINESE_RUN) || (last.kind === 'zero' ? this.#run(DIGIT_RUN) : '');
    const after = this.#text.slice(this.#at + written.length, this.#at + written.length + 2);
    if (written === '' || written.length > MAX_DIGITS || CLOCK.test(after)) {
      this.#at = start;
      return false;
    }
    return this.#take(
      { kind: 'fraction', value: parseDecimal(`0.${/\d/.test(written) ? written : asciiDigits(written)}`) },
      written.length,
    );
  }

  /** 十几, 二十几万, 十数家: the whole run is no number. */
  #vague(char: string): boolean {
    if (char === '数' && this.#last()?.kind !== 'magnitude') return false;
    if (char === '数' && this.#unitLength(this.#at + 1) === 0) return false;
    return this.#fail(this.#run(NUMERAL_RUN).length);
  }
}

function figure(digits: string): Extract<Token, { kind: 'figure' }> {
  return { kind: 'figure', low: parseDecimal(digits), high: null, arabic: false };
}
