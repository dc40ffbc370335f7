import { createAssembler } from '../dist/assemble/index.js';
import { findFrameworks } from '../dist/frameworks/index.js';
import { stockLexicon } from '../dist/lexicon/load.js';
import { Locator } from '../dist/locate.js';
import { normalise } from '../dist/normalise/index.js';
import { readDocument } from '../dist/read/index.js';
import { cueRecogniser } from '../dist/recognise/cue.js';
import { indicatorRecogniser } from '../dist/recognise/indicator.js';
import { nonquantityRecogniser } from '../dist/recognise/nonquantity.js';
import { quantityRecogniser } from '../dist/recognise/quantity.js';
import { refine } from '../dist/recognise/refine.js';
import { speakerRecogniser } from '../dist/recognise/speaker.js';
import { subjectRecogniser } from '../dist/recognise/subject.js';
import { timeRecogniser } from '../dist/recognise/time.js';
import { segment } from '../dist/segment/index.js';
import { words } from '../dist/segment/words.js';
import { best } from './time.mjs';

const recognisers = Object.entries({
  quantity: quantityRecogniser,
  nonquantity: nonquantityRecogniser,
  time: timeRecogniser,
  indicator: indicatorRecogniser,
  subject: subjectRecogniser,
  speaker: speakerRecogniser,
  cue: cueRecogniser,
});

/** What each stage of the pipeline takes for the documents, alone, on what the stages before made of them. */
export function stages(documents) {
  const times = [];
  const all = (name, items, run) => {
    let result = [];
    const ms = best(3, () => {
      result = items.map(run);
    });
    times.push({ name, ms });
    return result;
  };
  const sources = all('read', documents, (bytes) => readDocument(bytes, 'document.txt'));
  const normalised = all('normalise', sources, (source) => normalise(source.text));
  const articles = all('segment', normalised, (text, i) => segment(text, sources[i].declared));
  const recognised = recogniseAll(articles, all);
  assembleAll({ sources, articles, recognised }, all);
  return times;
}

/** The sentences of each article with their mentions. */
function recogniseAll(articles, all) {
  const sentences = articles.map((article) =>
    article.sentences.map((sentence) => article.text.text.slice(sentence.start, sentence.end)),
  );
  const found = recognisers.map(([name, build]) => {
    const recognise = build(stockLexicon());
    return all(`recognise: ${name}`, sentences, (texts, i) =>
      texts.map((text) => recognise(text, { reference: articles[i].published })),
    );
  });
  return all('recognise: settle overlaps', articles, (article, i) =>
    article.sentences.map((sentence, j) => ({
      sentence,
      mentions: refine(
        found.flatMap((mentions) => mentions[i][j]),
        sentences[i][j],
      ),
    })),
  );
}

function assembleAll({ sources, articles, recognised }, all) {
  const asked = new Set();
  const listen = createAssembler({
    lexicon: stockLexicon(),
    words: (text) => {
      asked.add(text);
      return words(text);
    },
  });
  const calls = articles.map((article, i) => {
    asked.clear();
    listen(article, recognised[i]);
    return [...asked];
  });
  all('assemble: jieba’s words', calls, (texts) => texts.map(words));
  const assemble = createAssembler({ lexicon: stockLexicon(), words });
  const assembled = all('assemble, with those', articles, (article, i) => assemble(article, recognised[i]));
  all('frameworks', articles, (article, i) => findFrameworks(article, assembled[i].owners));
  all('cite', articles, (article, i) => {
    const locator = new Locator(sources[i], article);
    return assembled[i].facts.map((fact) => locator.fact(fact));
  });
}
