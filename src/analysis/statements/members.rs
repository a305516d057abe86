//! Whom do brackets behind a group list?

use super::names::is_adjective;
use super::names::known_as;
use super::parties::Search;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;

/// So many members of a group are read where brackets list them.
const MEMBERS: usize = 32;

impl Search<'_> {
    /// The countries and organisations that brackets right before the token at `to` list:
    /// *drie bondgenoten (Canada, Noorwegen en IJsland)*.
    pub(super) fn in_brackets(&self, to: usize) -> Vec<String> {
        let words = self.view.words;
        let Some(last) = to.checked_sub(1).map(|last| self.tokens[last].word) else { return Vec::new() };
        let next = self.tokens.get(to).map_or(words.len(), |token| token.word);
        if next - last < 2 {
            return Vec::new();
        }
        let (start, end) = (words[last + 1].start, words[next - 1].end);
        let mut members: Vec<String> = Vec::new();
        for mention in self.view.mentions_in(start..end).take(MEMBERS) {
            let is_group = matches!(mention.kind, MentionKind::Place | MentionKind::Organisation);
            let MentionValue::Name(id) = &mention.value else { continue };
            let written = &self.view.text[mention.span.clone()];
            let member = known_as(id);
            if is_group && !is_adjective(written, id) && !members.iter().any(|known| known == member) {
                members.push(member.to_owned());
            }
        }
        members
    }
}
