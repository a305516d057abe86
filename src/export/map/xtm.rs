//! The map as a topic map, for programs that know what associations and roles are.

use super::{Caption, Pick, Shot};
use crate::corpus::{Labels, SentenceId};
use crate::export::xml::Xml;
use crate::topics::{IDENTIFIERS, Model, Term};

/// What is shown as XTM 2.1 (ISO/IEC 13250-3), from the model of
/// [`crate::topics::Model`]: occurrences are the addresses of sentences, as `address` gives
/// them, and every fact stands in the scope of its meeting. What an association says is
/// traced to its sentences by the topic that reifies it. The terms of the model are topics
/// of the file too. O(subjects² + n).
#[must_use]
pub fn xtm(shot: Shot, caption: &Caption, address: &dyn Fn(&SentenceId) -> String) -> String {
    let model = Model::of(shot.corpus, shot.map, shot.choice);
    let mut file = File { xml: Xml::new(), model: &model };
    file.xml.open("topicMap").attr("xmlns", "http://www.topicmaps.org/xtm/").attr("version", "2.1");
    file.terms(caption);
    for at in 0..model.subjects.len() {
        file.subject(at, address);
    }
    for (at, association) in model.associations.iter().enumerate() {
        // An association has no occurrences of its own; the topic that stands for it does.
        let id = format!("a{at}");
        file.xml.open("topic").attr("id", &id);
        file.passages(&association.sentences, address);
        file.xml.close().open("association").open("reifier");
        file.topic(&id);
        file.xml.close();
        file.reference("type", association.kind.id());
        file.scope(&file.meeting(association.scope.as_str()));
        for (role, player) in &association.roles {
            file.xml.open("role");
            file.reference("type", role.id());
            file.topic(&subject_id(*player));
            file.xml.close();
        }
        file.xml.close();
    }
    file.xml.finish()
}

struct File<'a> {
    xml: Xml,
    model: &'a Model,
}

/// The id of a subject in the file; terms have ids that begin otherwise.
fn subject_id(at: usize) -> String {
    format!("s{at}")
}

impl File<'_> {
    fn terms(&mut self, caption: &Caption) {
        for term in Term::all() {
            self.begin(&format!("t-{}", term.id()), &term.identifier());
            self.name(None, &term.id().replace('-', " "));
            self.xml.close();
        }
        self.begin("kaart", &format!("{IDENTIFIERS}kaart"));
        self.name(None, &caption.title);
        self.occurrence("definitie", None, &caption.line());
        self.xml.close();
    }

    fn subject(&mut self, at: usize, address: &dyn Fn(&SentenceId) -> String) {
        let subject = &self.model.subjects[at];
        self.xml.open("topic").attr("id", &subject_id(at));
        for identifier in &subject.identifiers {
            self.xml.open("subjectIdentifier").attr("href", identifier).close();
        }
        self.xml.open("instanceOf");
        for kind in &subject.kinds {
            self.topic(&format!("t-{}", kind.id()));
        }
        self.xml.close();
        for name in &subject.names {
            self.name(name.language, &name.text);
        }
        if let Some(definition) = &subject.definition {
            let texts: [(Term, Pick); 2] = [(Term::Dutch, |l: &Labels| &l.dutch), (Term::English, |l| &l.english)];
            for (language, pick) in texts {
                self.occurrence("definitie", Some(language), pick(definition));
            }
        }
        self.passages(&subject.occurrences, address);
        self.xml.close();
    }

    fn passages(&mut self, sentences: &[SentenceId], address: &dyn Fn(&SentenceId) -> String) {
        for sentence in sentences {
            self.xml.open("occurrence");
            self.reference("type", Term::Passage.id());
            self.scope(&self.meeting(sentence.report.as_str()));
            self.xml.open("resourceRef").attr("href", &address(sentence)).close().close();
        }
    }

    fn begin(&mut self, id: &str, identifier: &str) {
        self.xml.open("topic").attr("id", id);
        self.xml.open("subjectIdentifier").attr("href", identifier).close();
    }

    fn name(&mut self, language: Option<Term>, text: &str) {
        self.xml.open("name");
        if let Some(language) = language {
            self.scope(&format!("t-{}", language.id()));
        }
        self.xml.open("value").text(text).close().close();
    }

    /// An occurrence that holds its text.
    fn occurrence(&mut self, kind: &str, language: Option<Term>, text: &str) {
        self.xml.open("occurrence");
        self.reference("type", kind);
        if let Some(language) = language {
            self.scope(&format!("t-{}", language.id()));
        }
        self.xml.open("resourceData").text(text).close().close();
    }

    fn reference(&mut self, element: &'static str, term: &str) {
        self.xml.open(element);
        self.topic(&format!("t-{term}"));
        self.xml.close();
    }

    fn scope(&mut self, topic: &str) {
        self.xml.open("scope");
        self.topic(topic);
        self.xml.close();
    }

    fn topic(&mut self, id: &str) {
        self.xml.begin("topicRef").attr("href", &format!("#{id}")).close();
    }

    /// The id of the meeting with this report.
    fn meeting(&self, report: &str) -> String {
        // Every report of the collection is a subject of the model.
        subject_id(self.model.find(&format!("{IDENTIFIERS}{}:{report}", Term::Meeting.id())).unwrap_or_default())
    }
}
