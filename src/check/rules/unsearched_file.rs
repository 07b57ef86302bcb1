//! # unsearched-file
//!
//! *What it finds:* with `bayan verify`, a published file that could not be searched to its end: locked with a password,
//! damaged, packed beyond what is read, an old Office file, a kind that is not known.
//! *Why it matters:* nobody knows what such a file gives away; that nothing was found in it says nothing.
//! *Example:* an annex that was saved as `.doc`, or a PDF that asks for a password.
//! *How it can be set aside:* where such files are wanted, a site moves the level.
//!
//! ---
//!
//! *ما تجده:* مع `bayan verify`، ملف منشور لم يمكن فحصه إلى آخره: مقفل بكلمة مرور، أو معطوب، أو مضغوط أكثر مما يُقرأ،
//! أو ملف Office قديم، أو من نوع غير معروف.
//! *لماذا يهمّ:* لا يعرف أحد ما يكشفه ملف كهذا، ولا يكفي أن شيئًا لم يوجد فيه.
//! *مثال:* ملحق محفوظ بصيغة `.doc`، أو ملف PDF يطلب كلمة مرور.
//! *كيف تُتجاوز:* إن كانت مثل هذه الملفات مقصودة فللموقع أن يغيّر المستوى.

use crate::check::rule::{Guard, Rule};
use crate::model::Level;

/// Looked for in what is published, not in what is typed.
pub const RULE: Rule = Rule { name: "unsearched-file", level: Level::Error, guard: Guard::Custom, looks: &[] };
