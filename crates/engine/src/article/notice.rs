//! What sites write around their articles, told by its words.

use super::Reason;
use super::shape::Shape;

/// Why a line is no part of an article, if its words say so. Looks at the first few hundred bytes only.
pub(super) fn reason(line: &str, shape: &Shape) -> Option<Reason> {
    let lower = normal(line);
    let key = lower.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '©' | '@'));
    if key.is_empty() {
        return Some(Reason::Boilerplate);
    }
    if shape.words <= 6
        && let Some(reason) = table(WHOLE, |phrase| key == phrase)
    {
        return Some(reason);
    }
    if let Some(reason) = table(START, |phrase| starts_with_words(key, phrase)) {
        // A sentence of the article may begin so; a note of this kind is short.
        if shape.words <= 30 || matches!(reason, Reason::Legal | Reason::Consent) {
            return Some(reason);
        }
    }
    if let Some(reason) = counted(key, shape) {
        return Some(reason);
    }
    let limit = |reason| {
        if matches!(reason, Reason::Legal | Reason::Consent | Reason::Comments) {
            60
        } else {
            24
        }
    };
    if shape.words <= 60
        && let Some(reason) = table(INSIDE, |phrase| contains_words(key, phrase))
        && shape.words <= limit(reason)
    {
        return Some(reason);
    }
    if shape.words <= 16 && has_mail_address(key) {
        return Some(Reason::Byline);
    }
    if shape.words <= 10 && !shape.stopped && is_picture_credit(line) {
        return Some(Reason::Credit);
    }
    is_bare_address(key).then_some(Reason::SourceNote)
}

/// Small letters, one space between words, straight apostrophes; at most 600 bytes are looked at.
fn normal(line: &str) -> String {
    let mut out = String::new();
    for c in line.chars() {
        if out.len() > 600 {
            break;
        }
        match c {
            '’' | 'ʼ' => out.push('\''),
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

fn table(rows: &[(Reason, &[&str])], matches: impl Fn(&str) -> bool) -> Option<Reason> {
    rows.iter()
        .find(|(_, phrases)| phrases.iter().any(|p| matches(p)))
        .map(|(reason, _)| *reason)
}

fn starts_with_words(line: &str, phrase: &str) -> bool {
    line.strip_prefix(phrase).is_some_and(|rest| {
        !phrase.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric)
    })
}

fn contains_words(line: &str, phrase: &str) -> bool {
    line.match_indices(phrase).any(|(i, _)| {
        let before = line.get(..i).and_then(|s| s.chars().next_back());
        let after = line.get(i + phrase.len()..).and_then(|s| s.chars().next());
        !before.is_some_and(char::is_alphanumeric)
            && (!phrase.ends_with(char::is_alphanumeric)
                || !after.is_some_and(char::is_alphanumeric))
    })
}

/// "12 Comments", "6 thoughts on …", "Ada on May 5, 2018 at 10:12 am said:".
fn counted(line: &str, shape: &Shape) -> Option<Reason> {
    let mut words = line.split(' ');
    let (first, second) = (words.next()?, words.next()?);
    let number = first
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.'));
    if number && shape.words <= 14 {
        match second.trim_end_matches(|c: char| !c.is_alphanumeric()) {
            "comment" | "comments" | "thoughts" | "thought" | "replies" | "reply" | "responses"
            | "response" => return Some(Reason::Comments),
            "shares" | "share" | "likes" | "views" | "tweets" => return Some(Reason::Sharing),
            _ => {}
        }
    }
    let said = shape.numbers >= 2 && (line.ends_with(" said") || line.ends_with(" says"));
    (said && shape.words <= 14).then_some(Reason::Comments)
}

fn has_mail_address(line: &str) -> bool {
    line.split(' ').any(|w| {
        w.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.trim_end_matches('.').contains('.')
        })
    })
}

/// "Jo Doe/Agency/Getty Images", "(Jo Doe / County News)": names with slashes between, or an agency behind "©".
fn is_picture_credit(line: &str) -> bool {
    const SOURCES: &[&str] = &[
        "AFP",
        "AP",
        "Alamy",
        "Associated Press",
        "Bloomberg",
        "EPA",
        "Getty",
        "Getty Images",
        "PA",
        "Reuters",
        "Shutterstock",
        "iStock",
    ];
    let bare = line.trim_matches(['(', ')', ' ', '.']);
    let parts: Vec<&str> = bare.split('/').map(str::trim).collect();
    let named = |p: &&str| {
        p.split(' ')
            .all(|w| w.starts_with(|c: char| c.is_uppercase() || c == '@' || c == '&'))
    };
    let source = |p: &str| {
        SOURCES
            .iter()
            .any(|s| p.eq_ignore_ascii_case(s) || p.ends_with(&format!(" {s}")))
    };
    bare.starts_with('©')
        || (parts.len() > 1
            && parts.iter().all(named)
            && (parts.len() > 2 || parts.iter().any(|p| source(p)) || line.starts_with('(')))
        || (line.starts_with('(') && source(bare))
}

fn is_bare_address(line: &str) -> bool {
    !line.contains(' ')
        && (line.starts_with("http")
            || line.starts_with("www.")
            || (line.contains('@') && line.contains('.')))
}

/// Lines that are one of these and nothing else.
const WHOLE: &[(Reason, &[&str])] = &[
    (
        Reason::Navigation,
        &[
            "about",
            "about us",
            "africa",
            "all",
            "americas",
            "analysis",
            "archive",
            "archives",
            "arts",
            "arts & culture",
            "asia",
            "back",
            "back to gallery",
            "back to top",
            "books",
            "breaking",
            "breaking news",
            "business",
            "careers",
            "categories",
            "classifieds",
            "close",
            "columnists",
            "companies",
            "connect",
            "connect with us",
            "contact",
            "contact us",
            "contents",
            "corrections",
            "crime",
            "culture",
            "economy",
            "editions",
            "editor's picks",
            "editorial",
            "editorials",
            "education",
            "election",
            "elections",
            "entertainment",
            "environment",
            "europe",
            "events",
            "explore",
            "faq",
            "fashion",
            "featured",
            "features",
            "finance",
            "food",
            "football",
            "gallery",
            "games",
            "global",
            "go",
            "health",
            "help",
            "home",
            "homepage",
            "horoscope",
            "india",
            "international",
            "investigations",
            "jobs",
            "latest",
            "latest news",
            "latest stories",
            "life",
            "lifestyle",
            "live",
            "live tv",
            "load more",
            "local",
            "log in",
            "log out",
            "login",
            "magazine",
            "main menu",
            "markets",
            "media",
            "menu",
            "middle east",
            "money",
            "more",
            "more news",
            "more stories",
            "most popular",
            "most read",
            "most viewed",
            "movies",
            "music",
            "my account",
            "nation",
            "national",
            "navigation",
            "news",
            "next",
            "next article",
            "obituaries",
            "opinion",
            "opinions",
            "photo gallery",
            "photos",
            "pictures",
            "podcast",
            "podcasts",
            "politics",
            "popular",
            "prev",
            "previous",
            "previous article",
            "published",
            "puzzles",
            "quick links",
            "real estate",
            "regions",
            "register",
            "reviews",
            "rss",
            "science",
            "search",
            "section",
            "sections",
            "see all",
            "see more",
            "settings",
            "show more",
            "sign in",
            "sign out",
            "sitemap",
            "site map",
            "skip",
            "skip to content",
            "skip to main content",
            "skip to navigation",
            "society",
            "sport",
            "sports",
            "style",
            "tech",
            "technology",
            "the latest",
            "today's paper",
            "toggle navigation",
            "top",
            "top news",
            "top stories",
            "travel",
            "trending",
            "trending now",
            "tv",
            "uk",
            "updated",
            "us",
            "video",
            "videos",
            "view all",
            "view more",
            "weather",
            "world",
            "world news",
            "you are here",
        ],
    ),
    (
        Reason::Sharing,
        &[
            "bookmark",
            "copy link",
            "email",
            "email this",
            "facebook",
            "flipboard",
            "follow",
            "follow topic",
            "follow us",
            "instagram",
            "linkedin",
            "link copied",
            "listen",
            "mail",
            "messenger",
            "more sharing options",
            "pinterest",
            "print",
            "reddit",
            "save",
            "save article",
            "share",
            "share article",
            "share this",
            "share this article",
            "share this story",
            "share via",
            "snapchat",
            "tags",
            "telegram",
            "threads",
            "topics",
            "tumblr",
            "tweet",
            "twitter",
            "url copied",
            "whatsapp",
            "x",
            "youtube",
        ],
    ),
    (
        Reason::Advertisement,
        &[
            "ad",
            "ads",
            "advertise",
            "advertise with us",
            "advertisement",
            "advertising",
            "paid content",
            "promoted",
            "sponsor",
            "sponsored",
            "sponsored content",
        ],
    ),
    (
        Reason::Subscription,
        &[
            "e-paper",
            "epaper",
            "get the app",
            "membership",
            "newsletter",
            "newsletters",
            "premium",
            "subscribe",
            "subscribe now",
            "subscriptions",
            "support us",
        ],
    ),
    (
        Reason::Related,
        &[
            "also read",
            "further reading",
            "more on this",
            "read also",
            "read more",
            "read next",
            "recommended",
            "related",
            "related articles",
            "related content",
            "related news",
            "related stories",
            "related topics",
            "related links",
            "latest videos",
            "more coverage",
            "most popular videos",
            "most popular articles",
            "more headlines",
            "recent posts",
            "popular posts",
            "trending stories",
            "editors' picks",
            "from the web",
            "around the web",
            "previous post",
            "next post",
            "what to read next",
            "sources",
            "subjects",
            "about the author",
            "about this statement",
            "how to contact us",
            "see also",
            "you may also like",
            "you might also like",
        ],
    ),
    (
        Reason::Comments,
        &[
            "add comment",
            "add a comment",
            "comment",
            "comments",
            "join the conversation",
            "leave a comment",
            "leave a reply",
            "post a comment",
            "post comment",
            "reply",
            "view comments",
        ],
    ),
    (
        Reason::Legal,
        &[
            "accessibility",
            "cookie policy",
            "copyright",
            "disclaimer",
            "privacy",
            "privacy notice",
            "privacy policy",
            "terms",
            "terms & conditions",
            "terms and conditions",
            "terms of service",
            "terms of use",
        ],
    ),
    (
        Reason::Consent,
        &[
            "accept",
            "accept all",
            "accept all cookies",
            "accept cookies",
            "manage cookies",
            "reject all",
            "your privacy choices",
        ],
    ),
    (
        Reason::Credit,
        &[
            "file photo",
            "photo",
            "image",
            "credit",
            "getty images",
            "handout",
        ],
    ),
    (Reason::Byline, &["by", "author", "written by"]),
    (Reason::Dateline, &["on"]),
    (
        Reason::SourceNote,
        &[
            "afp",
            "ap",
            "ani",
            "associated press",
            "bloomberg",
            "pti",
            "reuters",
            "source",
            "the associated press",
            "xinhua",
        ],
    ),
];

/// Beginnings.
const START: &[(Reason, &[&str])] = &[
    (
        Reason::Legal,
        &[
            "©",
            "(c) 20",
            "all rights reserved",
            "by using this site",
            "copyright ©",
            "copyright (c)",
            "copyright @",
            "copyright 1",
            "copyright 2",
            "disclaimer:",
            "terms of use",
        ],
    ),
    (
        Reason::Subscription,
        &[
            "already a subscriber",
            "already have an account",
            "become a member",
            "create a free account",
            "create an account",
            "download our app",
            "download the app",
            "enjoy unlimited access",
            "enter your email",
            "for unlimited access",
            "get our",
            "get the latest",
            "get the day's",
            "join our",
            "join us on",
            "join the",
            "log in to",
            "please log in",
            "please register",
            "please subscribe",
            "register for free",
            "sign in to",
            "sign up",
            "start your free trial",
            "subscribe",
            "support independent journalism",
            "support our journalism",
            "thanks for signing up",
            "this article is for subscribers",
            "to continue reading",
            "to read the full",
            "try it free",
            "unlock",
            "want more",
            "you have reached your limit",
            "you've reached your",
        ],
    ),
    (
        Reason::Advertisement,
        &[
            "ad:",
            "advertisement",
            "article continues after",
            "article continues below",
            "paid for by",
            "promoted by",
            "sponsored by",
            "story continues below",
            "story continues after",
            "the story continues below",
        ],
    ),
    (
        Reason::Sharing,
        &[
            "click to email",
            "click to share",
            "find us on",
            "follow @",
            "follow her on",
            "follow him on",
            "follow me on",
            "follow the author",
            "follow us",
            "follow topic",
            "like us on",
            "listen to this",
            "share close",
            "share on",
            "share this",
            "share via",
            "tags:",
            "topics:",
            "tweet this",
            "filed under",
            "posted in",
        ],
    ),
    (
        Reason::Credit,
        &[
            "ap photo",
            "credit:",
            "image caption",
            "file photo",
            "getty images",
            "image:",
            "image by",
            "image credit",
            "image source",
            "images:",
            "images by",
            "photo:",
            "photo by",
            "photo courtesy",
            "photo credit",
            "photograph:",
            "photograph by",
            "photographs:",
            "photos:",
            "photos by",
            "picture:",
            "picture credit",
            "pictures:",
            "video by",
            "video:",
            "illustration by",
            "illustration:",
            "source: getty",
        ],
    ),
    (
        Reason::SourceNote,
        &[
            "original:",
            "originally published",
            "source:",
            "sources:",
            "statement: this article",
            "the original version of this",
            "this article first appeared",
            "this article is republished",
            "this article originally",
            "this article represents",
            "this article was",
            "this post originally",
            "this story originally",
            "this story first appeared",
            "this story has been",
            "this story was",
            "via:",
            "with inputs from",
            "a version of this article",
            "additional reporting by",
            "compiled by",
            "edited by",
            "editing by",
            "reporting by",
            "read the original",
        ],
    ),
    (
        Reason::Related,
        &[
            "also read",
            "also see",
            "click here",
            "don't miss",
            "explore more",
            "for more",
            "find out more",
            "in case you missed",
            "in pictures:",
            "learn more",
            "more from",
            "more on:",
            "more stories",
            "more:",
            "most popular",
            "most read",
            "next story",
            "next up",
            "next:",
            "previous story",
            "read also",
            "read full",
            "read more",
            "read next",
            "read:",
            "recommended for you",
            "related:",
            "related article",
            "related stor",
            "related link",
            "elsewhere on",
            "more great",
            "our latest stories",
            "the latest from",
            "recommended by",
            "see also",
            "see more",
            "view comments",
            "watch:",
            "watch now",
            "watch more",
            "you may also",
            "you might also",
        ],
    ),
    (
        Reason::Comments,
        &[
            "be the first to comment",
            "comments are",
            "please be mindful of",
            "save my name",
            "by submitting this",
            "leave a reply",
            "cancel reply",
            "submit a comment",
            "share your thoughts",
            "what do you think",
            "comments (",
            "join the conversation",
            "leave a comment",
            "log in to comment",
            "your email address will not be published",
            "notify me of",
        ],
    ),
    (
        Reason::Consent,
        &[
            "by continuing to use",
            "by clicking",
            "by signing up",
            "by subscribing",
            "cookie",
            "this site uses",
            "this website uses",
            "we and our partners",
            "we use cookies",
            "we value your privacy",
            "your privacy",
        ],
    ),
    (
        Reason::Navigation,
        &[
            "back to",
            "browse",
            "go to",
            "jump to",
            "please enable javascript",
            "show search",
            "skip to",
            "toggle",
            "trending:",
            "view all",
            "you are here",
        ],
    ),
];

/// Anywhere in a line.
const INSIDE: &[(Reason, &[&str])] = &[
    (
        Reason::Legal,
        &[
            "all rights reserved",
            "all right reserved",
            "for informational purposes only",
            "may not be published, broadcast",
            "may not be reproduced",
            "registered trademark",
            "terms of service",
            "terms of use",
            "terms and conditions",
            "privacy policy",
            "user agreement",
            "reproduction in whole",
        ],
    ),
    (
        Reason::Subscription,
        &[
            "ad-free",
            "daily briefing",
            "delivered to your inbox",
            "email newsletter",
            "free newsletter",
            "in your inbox",
            "member only",
            "members only",
            "members-only",
            "newsletter sign-up",
            "newsletter signup",
            "our newsletter",
            "premium access",
            "sign up for",
            "sign up now",
            "sign up to",
            "straight to your inbox",
            "subscribe to",
            "subscribers only",
            "to your inbox",
            "unlimited access",
            "unlimited digital access",
            "unsubscribe",
        ],
    ),
    (
        Reason::Sharing,
        &[
            "click to share",
            "follow us on",
            "show more sharing",
            "share on facebook",
            "share on twitter",
            "on twitter:",
            "on twitter at",
            "on twitter @",
            "like us on facebook",
            "email him at",
            "email her at",
        ],
    ),
    (
        Reason::Advertisement,
        &[
            "affiliate commission",
            "affiliate link",
            "affiliate links",
            "earn a commission",
            "if you buy something",
            "sponsored content",
        ],
    ),
    (
        Reason::Consent,
        &[
            "accept cookies",
            "cookie policy",
            "cookie settings",
            "uses cookies",
            "use cookies",
            "use of cookies",
        ],
    ),
    (
        Reason::SourceNote,
        &[
            "originally appeared",
            "originally published",
            "republished from",
            "this article was written by",
            "with files from",
            "contributed to this report",
            "contributed reporting",
            "contributed to this story",
            "personal views of the author",
            "views expressed",
        ],
    ),
    (
        Reason::Comments,
        &[
            "be the first to comment",
            "log in to comment",
            "to post a comment",
            "to leave a comment",
        ],
    ),
    (
        Reason::Credit,
        &[
            "(getty images)",
            "/getty images",
            "(ap photo",
            "ap photo/",
            "photo by",
            "image credit",
            "photo credit",
            "photo courtesy",
            "file photo",
        ],
    ),
    (
        Reason::Related,
        &[
            "click here to",
            "read more:",
            "related articles",
            "related stories",
        ],
    ),
    (
        Reason::Navigation,
        &[
            "enable javascript",
            "javascript is disabled",
            "your browser",
        ],
    ),
];
