import type {
  Citation,
  DocumentRecord,
  Fact,
  FactBook,
  Framework,
  FrameworkItem,
  FrameworkPart,
  Warning,
} from '../model/output.js';

/**
 * The keys of each record in the order in which they are written. They stand here, and are not taken from the
 * zod schemas, because loading zod would cost every run a tenth of a second; a test compares the two.
 */
export const keyOrder = {
  document: keys<DocumentRecord>()(
    'id',
    'path',
    'sha256',
    'format',
    'encoding',
    'script',
    'title',
    'publisher',
    'published',
    'region',
    'warnings',
  ),
  warning: keys<Warning>()('code', 'start', 'end', 'message'),
  fact: keys<Fact>()(
    'id',
    'document',
    'indicator',
    'indicatorId',
    'aspect',
    'modality',
    'cue',
    'strength',
    'op',
    'value',
    'min',
    'max',
    'unit',
    'period',
    'subject',
    'regionCode',
    'speaker',
    'source',
  ),
  source: keys<Fact['source']>()('start', 'end', 'line', 'quote', 'valueStart', 'valueEnd', 'text'),
  framework: keys<Framework>()('id', 'document', 'name', 'code', 'owner', 'parts', 'complete', 'mentions'),
  part: keys<FrameworkPart>()('count', 'label', 'items', 'parts'),
  item: keys<FrameworkItem>()('text', 'start', 'end'),
  citation: keys<Citation>()('start', 'end', 'line', 'quote', 'text'),
  book: keys<FactBook>()('schemaVersion', 'generator', 'documents', 'facts', 'frameworks'),
};

/** A list of keys of `T`; the compiler refuses one that `T` has not, the test one that is missing. */
function keys<T>() {
  return <const K extends readonly (keyof T)[]>(...names: K): K => names;
}

function pick<T extends object, K extends keyof T>(value: T, names: readonly K[]): Pick<T, K> {
  const picked = {} as Pick<T, K>;
  for (const name of names) picked[name] = value[name];
  return picked;
}

/** The record with its keys in the contract's order, and no others. */
export function orderDocument(document: DocumentRecord): DocumentRecord {
  return {
    ...pick(document, keyOrder.document),
    warnings: document.warnings.map((warning) => pick(warning, keyOrder.warning)),
  };
}

/** The fact with its keys in the contract's order, and no others. */
export function orderFact(fact: Fact): Fact {
  return { ...pick(fact, keyOrder.fact), source: pick(fact.source, keyOrder.source) };
}

/** The framework with its keys in the contract's order, and no others. */
export function orderFramework(framework: Framework): Framework {
  return {
    ...pick(framework, keyOrder.framework),
    parts: framework.parts.map(orderPart),
    mentions: framework.mentions.map((mention) => pick(mention, keyOrder.citation)),
  };
}

function orderPart(part: FrameworkPart): FrameworkPart {
  return {
    ...pick(part, keyOrder.part),
    items: part.items.map((item) => pick(item, keyOrder.item)),
    parts: part.parts.map(orderPart),
  };
}
