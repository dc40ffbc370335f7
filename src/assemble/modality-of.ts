import type { Cue } from '../model/mentions.js';
import type { Modality, Strength } from '../model/output.js';

/** Whether a figure is aimed at, reported or a rule, and the words that say so. */
export interface ModalityOf {
  modality: Modality;
  cue: string | null;
  strength: Strength | null;
  /** Said by the statement's own words, not by the passage: it holds for the clauses after it too. */
  strong: boolean;
  how: string;
}

export interface ModalityContext {
  /** Of the figure before in the same statement (up to the full stop). */
  statement: ModalityOf | null;
  /** Of the figures before in the paragraph. */
  paragraph: Modality | null;
  /** Of the section: its heading, or the review it belongs to. */
  section: Modality | null;
  /** The figure is for a time that is over by its own words, or that the section reviews. */
  over: boolean;
  /** The figure's period against the article's date; `same` for the year of the article itself. */
  tense: 'past' | 'same' | 'future' | null;
  /** The figure is for the whole of a year that has only begun when the article appears. */
  ahead: boolean;
  /** The passage tells of a time that runs up to now. */
  since: boolean;
  /** It is for the whole of the year of the article. */
  thisYear: boolean;
  /** Of the figure just before, in the same sentence. */
  before: ModalityOf | null;
}

/** Said by the words themselves. */
export const said = (modality: Modality, how: string): ModalityOf => ({
  modality,
  cue: null,
  strength: null,
  strong: true,
  how,
});
/** 预计, 有望: what one figure is expected to be says nothing of the next. */
export const expects = (cue: string | null) => /(预计|预测|有望)/.test(cue ?? '');

/** Said by a cue. */
export const byCue = (cue: Cue): ModalityOf => ({
  modality: cue.modality,
  cue: cue.text,
  strength: cue.strength,
  strong: !expects(cue.text),
  how: `cue: ${cue.text}`,
});
