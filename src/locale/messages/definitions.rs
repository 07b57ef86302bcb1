//! What a message is made of: the variables it needs, and the faults that can be seen without
//! formatting it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Message, Pattern, PatternElement, Term, Variant, VariantKey,
};

use crate::diagnostics::{self, all, code, message};
use crate::model::language::Language;

/// The plural forms of Arabic cardinals (CLDR `plurals/cardinal/ar`), each with the number that can
/// stand for it.
const ARABIC_FORMS: [(&str, Option<&str>); 6] =
    [("zero", Some("0")), ("one", Some("1")), ("two", Some("2")), ("few", None), ("many", None), ("other", None)];

/// A number with more digits cannot be counted exactly (2^53), nor by the plural rules.
const LONGEST_NUMBER: usize = 15;

/// A message that refers to one that refers to one, and so on: Fluent follows by calling itself.
const DEEPEST_REFERENCE: usize = 20;

/// The messages and terms that hold after every override.
#[derive(Default)]
pub(super) struct Definitions<'r> {
    messages: BTreeMap<&'r str, &'r Message<&'r str>>,
    terms: BTreeMap<&'r str, &'r Term<&'r str>>,
}

/// What a message needs and what is wrong with it.
#[derive(Default)]
pub(super) struct MessageReading {
    /// Every variable that any branch of the message uses, through other messages too.
    pub variables: BTreeSet<String>,
    pub faults: Vec<diagnostics::Message>,
}

impl<'r> Definitions<'r> {
    pub(super) fn define_message(&mut self, message: &'r Message<&'r str>) {
        self.messages.insert(message.id.name, message);
    }

    pub(super) fn define_term(&mut self, term: &'r Term<&'r str>) {
        self.terms.insert(term.id.name, term);
    }

    pub(super) fn message_ids(&self) -> impl Iterator<Item = &'r str> + '_ {
        self.messages.keys().copied()
    }

    /// Reads one message through all that it refers to.
    pub(super) fn read(&self, language: Language, id: &'r str) -> MessageReading {
        let mut walk = MessageWalk {
            definitions: self,
            language,
            trail: Vec::new(),
            walked: BTreeSet::new(),
            terms: 0,
            reading: MessageReading::default(),
        };
        walk.message(id, None);
        walk.reading
    }
}

struct MessageWalk<'d, 'r> {
    definitions: &'d Definitions<'r>,
    language: Language,
    /// The patterns that we are inside of, to notice a circle.
    trail: Vec<String>,
    /// The patterns that need no second walk, and whether we came to them through a term.
    walked: BTreeSet<(String, bool)>,
    /// How many terms we are inside of: their variables are filled by whoever names them, not by
    /// us.
    terms: usize,
    reading: MessageReading,
}

impl<'r> MessageWalk<'_, 'r> {
    fn message(&mut self, id: &'r str, attribute: Option<&'r str>) {
        let Some(message) = self.definitions.messages.get(id).copied() else {
            return self.fault(message!("message-refers", id = code(id)));
        };
        let pattern = match attribute {
            None => message.value.as_ref(),
            Some(name) => {
                message.attributes.iter().find(|attribute| attribute.id.name == name).map(|found| &found.value)
            }
        };
        match pattern {
            Some(pattern) => self.inside(full_name("", id, attribute), pattern),
            None => self.fault(message!("message-no-text", id = code(full_name("", id, attribute)))),
        }
    }

    fn term(&mut self, id: &'r str, attribute: Option<&'r str>) {
        let Some(term) = self.definitions.terms.get(id).copied() else {
            return self.fault(message!("message-refers-term", id = code(format!("-{id}"))));
        };
        let pattern = match attribute {
            None => Some(&term.value),
            Some(name) => term.attributes.iter().find(|attribute| attribute.id.name == name).map(|found| &found.value),
        };
        let Some(pattern) = pattern else {
            return self.fault(message!("message-refers-term", id = code(full_name("-", id, attribute))));
        };
        self.terms += 1;
        self.inside(full_name("-", id, attribute), pattern);
        self.terms -= 1;
    }

    fn inside(&mut self, name: String, pattern: &'r Pattern<&'r str>) {
        if self.trail.contains(&name) {
            return self.fault(message!("message-circle", id = code(name)));
        }
        if self.trail.len() == DEEPEST_REFERENCE {
            return self.fault(message!("message-too-deep", most = DEEPEST_REFERENCE));
        }
        if !self.walked.insert((name.clone(), self.terms > 0)) {
            return;
        }
        self.trail.push(name);
        self.pattern(pattern);
        self.trail.pop();
    }

    fn pattern(&mut self, pattern: &'r Pattern<&'r str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &'r Expression<&'r str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                if self.language == Language::Arabic {
                    self.arabic_forms(variants);
                }
                for variant in variants {
                    if let VariantKey::NumberLiteral { value } = variant.key {
                        self.number(value);
                    }
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &'r InlineExpression<&'r str>) {
        match inline {
            InlineExpression::StringLiteral { .. } => {}
            InlineExpression::NumberLiteral { value } => self.number(value),
            InlineExpression::VariableReference { id } => {
                if self.terms == 0 {
                    self.reading.variables.insert(id.name.to_owned());
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::MessageReference { id, attribute } => {
                self.message(id.name, attribute.as_ref().map(|attribute| attribute.name));
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
                self.term(id.name, attribute.as_ref().map(|attribute| attribute.name));
            }
            InlineExpression::FunctionReference { id, arguments } => {
                if id.name != "NUMBER" {
                    self.fault(message!("message-calls", function = code(format!("{}()", id.name))));
                }
                self.arguments(arguments);
                self.options(arguments);
            }
        }
    }

    fn arguments(&mut self, arguments: &'r CallArguments<&'r str>) {
        for argument in &arguments.positional {
            self.inline(argument);
        }
        for argument in &arguments.named {
            self.inline(&argument.value);
        }
    }

    /// An option of NUMBER() counts digits; more than fifteen are a slip that Fluent's arithmetic
    /// does not survive.
    fn options(&mut self, arguments: &CallArguments<&str>) {
        for argument in &arguments.named {
            if let InlineExpression::NumberLiteral { value } = &argument.value
                && !value.parse::<u8>().is_ok_and(|digits| usize::from(digits) <= LONGEST_NUMBER)
            {
                self.fault(message!("message-number-option", option = code(argument.name.name)));
            }
        }
    }

    fn number(&mut self, literal: &str) {
        if literal.len() > LONGEST_NUMBER {
            self.fault(message!("message-number-long", number = code(literal)));
        }
    }

    /// Where a message counts, it must know all six Arabic forms; a missing one would read as
    /// `other` and be wrong grammar.
    fn arabic_forms(&mut self, variants: &[Variant<&str>]) {
        let key = |variant: &Variant<&str>| match variant.key {
            VariantKey::Identifier { name } => name.to_owned(),
            VariantKey::NumberLiteral { value } => value.to_owned(),
        };
        let keys: Vec<String> = variants.iter().map(key).collect();
        for variant in variants {
            if let VariantKey::NumberLiteral { value } = variant.key
                && value.len() > 2
            {
                // See `count`: Fluent is not told such a number itself.
                self.fault(message!("message-exact-number", key = code(format!("[{value}]"))));
            }
        }
        let has = |key: &str| keys.iter().any(|typed| typed == key);
        if !ARABIC_FORMS[..5].iter().any(|(form, _)| has(form)) {
            return;
        }
        let missing: Vec<_> = ARABIC_FORMS
            .iter()
            .filter(|(form, number)| !has(form) && !number.is_some_and(has))
            .map(|(form, _)| code(format!("[{form}]")))
            .collect();
        if !missing.is_empty() {
            self.fault(message!("message-lacks-forms", forms = all(missing)));
        }
    }

    fn fault(&mut self, fault: diagnostics::Message) {
        if !self.reading.faults.contains(&fault) {
            self.reading.faults.push(fault);
        }
    }
}

fn full_name(sigil: &str, id: &str, attribute: Option<&str>) -> String {
    match attribute {
        None => format!("{sigil}{id}"),
        Some(attribute) => format!("{sigil}{id}.{attribute}"),
    }
}
