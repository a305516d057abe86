// What others make of the same reports, with the settings their manuals give for this job:
// all words (AND), the last one may go on, diacritics folded.
import MiniSearch from "minisearch";
import { Charset, Index } from "flexsearch";
import lunr from "lunr";
import stemmerSupport from "lunr-languages/lunr.stemmer.support.js";
import dutch from "lunr-languages/lunr.nl.js";

stemmerSupport(lunr);
dutch(lunr);

const fold = (text) => text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase();

function miniSearch(options) {
  let index;
  return {
    build(reports) {
      index = new MiniSearch({ fields: ["title", "text"], processTerm: fold });
      index.addAll(reports);
    },
    search: (query) =>
      index.search(query, { combineWith: "AND", prefix: (_, at, all) => at === all.length - 1, ...options }).map((hit) => hit.id),
  };
}

function flexSearch() {
  let index;
  let n;
  return {
    build(reports) {
      index = new Index({ tokenize: "forward", encoder: Charset.Normalize });
      for (const { id, title, text } of reports) index.add(id, `${title}\n${text}`);
      n = reports.length;
    },
    search: (query) => index.search(query, { limit: n }),
  };
}

function lunrDutch() {
  let index;
  return {
    build(reports) {
      index = lunr(function () {
        this.use(lunr.nl);
        this.field("title");
        this.field("text");
        for (const report of reports) this.add(report);
      });
    },
    search(query) {
      const words = lunr.tokenizer(query).flatMap((word) => index.pipeline.runString(word.toString()));
      const found = index.query((asked) =>
        words.forEach((word, at) => {
          const wildcard = at === words.length - 1 ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE;
          asked.term(word, { presence: lunr.Query.presence.REQUIRED, usePipeline: false, wildcard });
        }),
      );
      return found.map((hit) => Number(hit.ref));
    },
  };
}

function scan() {
  let reports;
  let texts;
  return {
    build(given) {
      reports = given;
      texts = given.map(({ title, text }) => fold(`${title}\n${text}`));
    },
    search(query) {
      const words = fold(query).split(" ");
      return reports.filter((_, at) => words.every((word) => texts[at].includes(word))).map(({ id }) => id);
    },
    facet(chosen) {
      const buckets = {};
      let count = 0;
      const has = (report, left) =>
        Object.entries(chosen).every(([facet, values]) => facet === left || values.includes(report[facet]));
      for (const report of reports) {
        count += has(report);
        for (const facet of ["year", "place"]) {
          buckets[facet] ??= {};
          if (has(report, facet)) buckets[facet][report[facet]] = (buckets[facet][report[facet]] ?? 0) + 1;
        }
      }
      return { count, buckets };
    },
  };
}

export const peers = {
  MiniSearch: () => miniSearch({}),
  "with errors": () => miniSearch({ fuzzy: (word) => (word.length > 3 ? 1 : false) }),
  FlexSearch: flexSearch,
  "lunr (nl)": lunrDutch,
  "plain scan": scan,
};
