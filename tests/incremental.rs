//! A newsroom that is built again after each change is the newsroom that would be built from nothing; and no change
//! costs more files than it must.

mod support;

use support::{AT, Newsroom, assert_same};

/// Two releases, in both languages.
fn small() -> Newsroom {
    Newsroom::new()
        .topics("investment: {ar: الاستثمار, en: Investment}")
        .release("2023/11/talks", "ar", "title: محادثات\ndate: 2023-11-02\ntopics: [investment]", "النص الأول.")
        .release("2023/11/talks", "en", "title: Talks", "The first text.")
        .release("2023/12/summit", "ar", "title: قمة\ndate: 2023-12-15\ntopics: [investment]", "النص الثاني.")
        .release("2023/12/summit", "en", "title: A summit", "The second text.")
}

#[test]
fn a_second_build_writes_nothing() {
    let newsroom = small();
    let first = newsroom.build().published();
    assert_eq!(first.written.len(), first.outputs);
    let second = newsroom.build().published();
    assert_eq!(second.written, [""; 0]);
    assert_eq!(second.kept, first.outputs);
    assert_same(&newsroom.output(), &newsroom.clean(AT));
}
