#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)] // a test may panic

use super::*;
use crossread_engine::article::date::Date;
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;

const SAVED: &str = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/mill\r\nSubject: Mill\r\n\
    Date: Wed, 8 May 2024 09:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\t\
    boundary=\"----Part\"\r\n\r\n------Part\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\
    Content-Location: https://post.example/mill\r\n\r\n<!DOCTYPE html><meta charset=3D\"UTF-8\"><p>The mill=E2=80=99s fi=\r\nre\r\n\
    ------Part\r\nContent-Type: text/html\r\n\r\n<p>a frame\r\n------Part--\r\n";

const MAIL: &str = "Return-Path: <a@b.example>\nFrom: =?iso-8859-1?Q?Caf=E9_News?= <news@cafe.example>\nSubject: Fwd: Mill burns\n\
    Date: 7 May 2024 10:00:00 +0200\nContent-Type: multipart/alternative; boundary=x\n\npreamble\n--x\n\
    Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: 8bit\n\nThe mill.\n--x\n\
    Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPHA+VGhlIG1pbGwu\n--x--\n";

/// An archive with one file.
fn archive(name: &str, text: &[u8]) -> Vec<u8> {
    let packed = compress_to_vec(text, 6);
    let two = |n: usize| u16::try_from(n).unwrap().to_le_bytes();
    let four = |n: usize| u32::try_from(n).unwrap().to_le_bytes();
    let sizes = [four(0), four(packed.len()), four(text.len())].concat();
    let local = [
        b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0".as_slice(),
        &sizes,
        &two(name.len()),
        &two(0),
    ]
    .concat();
    let mut out = [&local, name.as_bytes(), &packed].concat();
    let start = out.len();
    out.extend(b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0");
    out.extend(&sizes);
    out.extend(two(name.len()));
    out.extend([0; 12]);
    out.extend(four(0));
    out.extend(name.as_bytes());
    let length = out.len() - start;
    out.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    out.extend(four(length));
    out.extend(four(start));
    out.extend([0; 2]);
    out
}

#[test]
fn a_saved_page_gives_its_first_page_and_its_address() {
    let content = read("mill.mhtml", SAVED.as_bytes()).unwrap();
    let Body::Page(page) = &content.body else {
        panic!("{content:?}");
    };
    assert!(page.contains("<p>The mill’s fire"), "{page}");
    assert_eq!(
        content.facts.url.as_deref(),
        Some("https://post.example/mill")
    );
    assert_eq!(
        (content.facts.published, content.facts.headline),
        (None, None)
    );
}

#[test]
fn a_mail_gives_its_page_its_sender_and_its_day() {
    let content = read("mill.txt", MAIL.as_bytes()).unwrap();
    assert_eq!(content.body, Body::Page("<p>The mill.".to_owned()));
    assert_eq!(content.facts.outlet.as_deref(), Some("Café News"));
    assert_eq!(content.facts.headline.as_deref(), Some("Mill burns"));
    assert_eq!(content.facts.published, Date::new(2024, 5, 7));
}

#[test]
fn a_mail_without_a_page_gives_its_text_and_one_that_only_forwards_the_one_inside() {
    let plain = "Message-ID: <1>\nContent-Type: text/plain; charset=iso-8859-1\n\nCaf=E9";
    let content = read("a.eml", plain.as_bytes()).unwrap();
    assert_eq!(content.body, Body::Text("Caf=E9".to_owned()));
    let quoted = plain.replace("\n\n", "\nContent-Transfer-Encoding: quoted-printable\n\n");
    assert_eq!(
        read("a.eml", quoted.as_bytes()).unwrap().body,
        Body::Text("Café".to_owned())
    );
    let forwarded = format!(
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n{quoted}\n--b--"
    );
    assert_eq!(
        read("a.eml", forwarded.as_bytes()).unwrap().body,
        Body::Text("Café\n".to_owned())
    );
}

#[test]
fn a_document_gives_its_paragraphs() {
    let xml =
        "<w:document><w:p><w:t>The mill</w:t></w:p><w:p><w:t>It burned.</w:t></w:p></w:document>";
    let docx = archive("word/document.xml", xml.as_bytes());
    let content = read("mill", &docx).unwrap();
    assert_eq!(
        content.body,
        Body::Text("The mill\n\nIt burned.\n\n".to_owned())
    );
    let cut = &docx[..docx.len() - 30];
    assert_eq!(read("mill.docx", cut), Err(Unreadable::Archive));
}

#[test]
fn a_small_file_that_unpacks_to_more_than_is_taken_is_not_unpacked() {
    let bomb = archive("word/document.xml", &vec![b' '; LARGEST + 1]);
    assert!(bomb.len() < 50_000);
    assert_eq!(read("a.docx", &bomb), Err(Unreadable::TooLarge));
}

#[test]
fn what_is_no_text_is_called_by_what_it_is() {
    let cases: [(&str, &[u8], Unreadable); 9] = [
        ("a.txt", b"%PDF-1.7\n%", Unreadable::Print),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            Unreadable::Document,
        ),
        ("a.txt", b"{\\rtf1 text}", Unreadable::Document),
        ("a", b"\x89PNG\r\n", Unreadable::Media),
        ("a.heic", b"\0\0\0\x18ftypheic", Unreadable::Media),
        ("a.webarchive", b"bplist00", Unreadable::WebArchive),
        ("a.html", b" \n", Unreadable::Empty),
        ("a.txt", &[0, 1, 2, 3, 0, 0, 0, 0], Unreadable::Unknown),
        ("a.exe", b"MZ\x90\0\x03\0\0\0", Unreadable::Archive),
    ];
    for (name, bytes, why) in cases {
        assert_eq!(read(name, bytes), Err(why), "{name}");
    }
    assert_eq!(
        read("a.odt", &archive("mimetype", b"x")),
        Err(Unreadable::Document)
    );
    assert_eq!(
        read("a.zip", &archive("a.txt", b"x")),
        Err(Unreadable::Archive)
    );
}

#[test]
fn text_and_pages_are_told_apart() {
    let body = |name: &str, text: &str| read(name, text.as_bytes()).unwrap().body;
    assert!(matches!(body("a.HTM", "x"), Body::Page(_)));
    assert!(matches!(body("a", " \n<!DOCTYPE html><p>x"), Body::Page(_)));
    assert!(matches!(body("a.md", "# The mill <3"), Body::Text(_)));
    assert_eq!(
        body("mz.txt", "MZ is a code."),
        Body::Text("MZ is a code.".to_owned())
    );
}

proptest! {
    #[test]
    fn reading_any_bytes_is_total(name in "[a-z]{0,3}(\\.(eml|mht|docx|html|txt))?", bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&name, &bytes);
    }

    #[test]
    fn reading_what_is_nearly_a_mail_or_document_is_total(at in 0_usize..2_000, with in prop::collection::vec(any::<u8>(), 0..6), which in 0_usize..3) {
        let docx = archive("word/document.xml", b"<w:p><w:t>The mill &amp; barn</w:t></w:p>");
        let mut bytes = [SAVED.as_bytes(), MAIL.as_bytes(), &docx][which].to_vec();
        let at = at % bytes.len();
        let end = (at + with.len()).min(bytes.len());
        bytes.splice(at..end, with);
        let _ = read("a.eml", &bytes);
        let _ = read("a", &bytes);
        bytes.truncate(at);
        let _ = read("a", &bytes);
    }

    #[test]
    fn parts_inside_of_parts_come_to_an_end(depth in 1_usize..60) {
        let mut mail = String::from("MIME-Version: 1.0\n");
        for _ in 0..depth {
            mail.push_str("Content-Type: multipart/mixed; boundary=b\n\n--b\n");
        }
        let _ = read("a.eml", mail.as_bytes());
        let _ = read("a.eml", [mail.as_str(), &"--b\n".repeat(3_000)].concat().as_bytes());
    }
}
